/**
 * Command lines as lists: `--flag value` are two entries.
 */

/** The value that follows a flag, or `undefined`. */
export function option(list, flag) {
	const place = list.indexOf(flag);
	return place < 0 ? undefined : list[place + 1];
}

/** The list with this value after the flag, which is added where it is missing. */
export function withOption(list, flag, value) {
	const place = list.indexOf(flag);
	return place < 0 ? [...list, flag, value] : list.with(place + 1, value);
}

/** The list without a flag and the values that follow it. */
export function without(list, flag) {
	const place = list.indexOf(flag);
	if (place < 0) {
		return list;
	}
	const next = list.findIndex((word, index) => index > place && word.startsWith('--'));
	return [...list.slice(0, place), ...(next < 0 ? [] : list.slice(next))];
}
