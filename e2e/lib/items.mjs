/**
 * What is handed over, as the calls of custody take it.
 */

import { device } from './devices.mjs';

/** A serialised unit. */
export const unit = (code, serial) => ({ Unit: { device: device(code), serial } });

/** Several units. */
export const units = (code, serials) => serials.map((serial) => unit(code, serial));

/** So many devices of a lot that have no serial numbers. Without an owner, they are the possessor's own. */
export const quantity = (code, lot, count, owner = null) => ({
	Quantity: { device: device(code), lot, owner, quantity: count },
});

/** A logistic unit, with everything in it. */
export const logisticUnit = (sscc) => ({ LogisticUnit: { sscc } });

/** What is wrong with an item of a shipment. */
export const discrepancy = (kind, item) => ({ kind, item });

/** What a shipment for supply is for: its terms say when the title passes. */
export const supply = (terms) => ({ Supply: { terms } });
