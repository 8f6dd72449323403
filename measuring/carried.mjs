/**
 * How many successes a second the load driver reports of the first step of a run: sustained ones, or overall where it filled
 * too few blocks for that.
 */
export const carried = ({ steps: [{ throughput, overall }] }) => throughput ?? overall;
