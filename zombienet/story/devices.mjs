/**
 * Models, certificates, lots and units: every call of the device registry.
 */

import { toHex } from '../../e2e/lib/bytes.mjs';
import { carries, description, device } from '../../e2e/lib/devices.mjs';
import { day } from '../../e2e/lib/gs1.mjs';
import { documentHash } from '../../e2e/lib/hash.mjs';
import { MerkleTree } from '../../e2e/lib/merkle.mjs';
import { MEMBER } from '../../e2e/lib/people.mjs';

export const LOT = 'Z1';
export const SERIALS = ['S1', 'S2', 'S3', 'S4', 'S5', 'S6'];

const EXPIRES = day({ years: 2 });
const DOCUMENT = documentHash('a certificate');

/**
 * Makes screws that go by number, trays and instruments that have serials. The instruments and the others are recalled
 * later. Answers with their codes.
 */
export async function devices({ teller, delegates: { bob, eve }, codes }) {
	const { deviceRegistry: registry } = teller.tx;
	const [screws, trays, instruments, others, many] = Array.from({ length: 5 }, codes.gtin);
	const described = (label, differs) => description({ productionIdentifiers: carries(label), ...differs });
	const tree = new MerkleTree(SERIALS);
	const proof = tree.proof(0).map(toHex);
	await teller.send(
		[eve, registry.registerModel(device(screws), described(['lot']))],
		[eve, registry.registerModel(device(trays), described(['lot', 'serial']))],
		[eve, registry.registerModel(device(instruments), described(['lot', 'serial']))],
		[eve, registry.registerModel(device(others), described(['lot']))],
		[eve, registry.registerModel(device(many), described(['lot', 'serial']))],
		[eve, registry.amendModel(device(screws), described(['lot'], { catalogueNumber: 'C-2' }))],
		[eve, registry.commissionLot(device(screws), LOT, 1_000, null, EXPIRES)],
		[eve, registry.commissionLot(device(others), LOT, 10, null, EXPIRES)],
		[eve, registry.commissionUnits(device(trays), LOT, SERIALS, null, EXPIRES)],
		[eve, registry.commissionUnits(device(instruments), LOT, SERIALS, null, EXPIRES)],
		[eve, registry.commissionSerialsRoot(device(many), LOT, toHex(tree.root), tree.count, null, EXPIRES)],
		[eve, registry.recordUnit(device(many), LOT, SERIALS[0], 0, proof)],
		[eve, registry.setDistributionStatus(device(many), 'NotInCommercialDistribution')],
	);
	await teller.send(
		[bob, registry.grantCertificate(device(screws), 'Z-1', 'EuTechnicalDocumentation', null, DOCUMENT)],
		[bob, registry.withdrawCertificate(device(screws), MEMBER.bob, 'Z-1', 'AtRequest')],
	);
	return { screws, trays, instruments, others };
}
