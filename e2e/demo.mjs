/**
 * The consortium's main job on real device records, told so that a person can follow.
 *
 * Usage: node demo.mjs [URL of a node on a fresh development chain, ws://127.0.0.1:9944 by default]
 *
 * Each thing that is told is checked. If the chain does anything else, the demo ends with an error.
 */

import { certificates } from './demo/certificates.mjs';
import { consignees } from './demo/consignees.mjs';
import { consortium } from './demo/consortium.mjs';
import { contact } from './demo/contact.mjs';
import { dispute } from './demo/dispute.mjs';
import { emergency } from './demo/emergency.mjs';
import { implants } from './demo/implants.mjs';
import { log } from './demo/log.mjs';
import { lookups } from './demo/lookups.mjs';
import { makers } from './demo/makers.mjs';
import { models } from './demo/models.mjs';
import { packing } from './demo/packing.mjs';
import { patient } from './demo/patient.mjs';
import { production } from './demo/production.mjs';
import { recall } from './demo/recall.mjs';
import { refusals } from './demo/refusals.mjs';
import { research } from './demo/research.mjs';
import { returns } from './demo/returns.mjs';
import { supply } from './demo/supply.mjs';
import { termination } from './demo/termination.mjs';
import { use } from './demo/use.mjs';
import { verification } from './demo/verification.mjs';
import { withdrawal } from './demo/withdrawal.mjs';
import { Chain } from './lib/chain.mjs';
import { answer, chapter, say } from './lib/narrator.mjs';
import { Trouble } from './lib/trouble.mjs';

const CHAPTERS = [
	['Who is in the consortium', consortium],
	['The members admit makers, a distributor, hospitals and a research institute', makers],
	['The makers register their models', models],
	['The models are certified', certificates],
	['Production: a lot, units, and a lot of a million serials', production],
	['Implants: 200 trays and 10,000 screws', implants],
	['Cases, a pallet and singles', packing],
	['From hand to hand', supply],
	['A shipment is short', dispute],
	['Implants reach patients', use],
	['A patient says what may be done with her data', patient],
	['A recall of class I', recall],
	['Everybody who has or had one answers', consignees],
	['A patient is reached, as she permitted', contact],
	['They come back, and every one is accounted for', returns],
	['The recall is checked, reported and terminated', termination],
	['Somebody scans a barcode', lookups],
	['A history is checked without trusting anybody', verification],
	['Research: denied, then permitted by an amendment', research],
	['She withdraws, and access ends in that block', withdrawal],
	['An emergency', emergency],
	['She checks who has seen what', log],
	['What the chain refuses', refusals],
];

/** Plays the chapters in their order. What one finds out that a later one needs, it adds to the story. */
async function tell(chain) {
	const began = Date.now();
	const story = { chain, refused: [] };
	for (const [title, play] of CHAPTERS) {
		chapter(title);
		await play(story);
	}
	chapter('Summary');
	summary(story, await chain.height(), Math.round((Date.now() - began) / 1000));
}

function summary({ makers, refused }, blocks, seconds) {
	const count = makers.reduce((sum, maker) => sum + maker.models.length, 0);
	say(`${makers.length} makers were admitted, ${count} real models registered and their clearances recorded, a lot,
		three units and a million serials commissioned. 10,200 implants went through cases and hands to patients, and came
		back in a recall until every one was accounted for. Barcodes were looked up, a history and its storage proof checked
		outside the node. A patient permitted, denied, amended and withdrew, and saw everything that was asked and done. ${refused.length} things were refused, each by name:
		${[...new Set(refused)].join(', ')}.`);
	answer(`Everything was as told. ${blocks} blocks, ${seconds} seconds.`);
}

try {
	const chain = await Chain.connect(process.argv[2]);
	await tell(chain).finally(() => chain.disconnect());
} catch (error) {
	process.exitCode = 1;
	console.error(
		`\nThe demo ends here: ${error instanceof Trouble ? `${error.message} ${error.advice}` : error.stack}`,
	);
}
