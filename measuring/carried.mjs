/**
 * How many shipments a second the load driver reports: the median of what the rounds sustained, or the first round's overall
 * where it filled too few blocks for that.
 */
export const carried = ({ calls: { ship }, steps: [{ overall }] }) => ship.throughput ?? overall;
