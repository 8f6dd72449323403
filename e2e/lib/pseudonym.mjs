/**
 * Pseudonyms of subjects: salted commitments. A controller makes one for each person, with a salt that it keeps to itself.
 */

import { randomBytes } from 'node:crypto';
import { fromText, join, toHex } from './bytes.mjs';
import { blake2 } from './hash.mjs';

/** A salt that nobody guesses. */
export const newSalt = () => new Uint8Array(randomBytes(32));

/** The pseudonym of the person whom the controller knows by `localIdentifier`, a medical record number for example. */
export const pseudonym = (salt, localIdentifier) =>
	toHex(blake2(join(fromText('custos:subject:1'), salt, fromText(localIdentifier))));
