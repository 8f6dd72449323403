/**
 * The organisations that every development chain begins with. Their keys are the well-known development keys, so
 * anybody can act for any of them.
 */

import { keyOf } from './chain.mjs';

export const alice = keyOf('//Alice');
export const bob = keyOf('//Bob');
export const charlie = keyOf('//Charlie');
export const dave = keyOf('//Dave');
export const eve = keyOf('//Eve');
export const ferdie = keyOf('//Ferdie');

/** Those who vote for their organisations. */
export const REPRESENTATIVES = [alice, bob, charlie, dave, eve, ferdie];

/** The numbers of their members, in the order in which the chain begins with them. */
export const MEMBER = { alice: 0, bob: 1, charlie: 2, dave: 3, eve: 4, ferdie: 5 };

/** The GS1 company prefixes of those whose goods the demo and the tests code. */
export const PREFIX = { charlie: '95210000002', eve: '952123' };
