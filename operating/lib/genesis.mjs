/**
 * The specification of a chain with one's own members and keys, made of the development chain's.
 */

/** The blocks of a session where the file names no number: ten minutes. */
export const SESSION_LENGTH = 300;

/** The plain specification of the chain that `content`, an examined file of members, describes. */
export function specification(development, { chain, members, authorities, categories }) {
	const { consent } = development.genesis.runtimeGenesis.patch;
	const numbers = new Map(members.map(({ gln }, number) => [gln, number]));
	const patch = {
		consortium: { members },
		authorities: {
			seats: authorities.map(({ member, account }) => ({ member: numbers.get(member), account })),
			sessionLength: chain.sessionLength ?? SESSION_LENGTH,
		},
		session: {
			keys: authorities.map(({ account, aura, grandpa }) => [account, account, { aura, grandpa }]),
		},
		consent: { categories: categories ?? consent.categories },
	};
	return {
		...development,
		name: chain.name,
		id: chain.id,
		chainType: 'Live',
		bootNodes: chain.bootNodes,
		genesis: { runtimeGenesis: { ...development.genesis.runtimeGenesis, patch } },
	};
}
