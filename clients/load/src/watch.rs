//! Watches blocks become the best and become final, and enters them into the book with the time at which the node told
//! of them. What is behind that time, the fetching of bodies, is done after.

use std::{
	sync::Arc,
	time::{Duration, Instant},
};

use custos_client_subxt::chain::Outcome;
use subxt::{
	config::{
		substrate::{BlakeTwo256, DigestItem, SubstrateHeader},
		Hasher,
	},
	ext::codec::Encode,
	rpcs::{client::RpcSubscription, RpcClient},
	utils::H256,
};
use tokio::{
	sync::{mpsc, oneshot},
	task::JoinHandle,
};

use crate::{
	blocks::{Book, Heading},
	send::Rpc,
	tally::Tally,
};

type Header = SubstrateHeader<H256>;
type Headers = RpcSubscription<Header>;

/// What the node told, and when.
enum Notice {
	Best(Header, Duration),
	Final(Header, Duration),
}

/// A watch on the chain.
pub struct Watch {
	keeping: JoinHandle<Outcome<Book>>,
	listening: JoinHandle<()>,
	stop: oneshot::Sender<()>,
}

impl Watch {
	/// Subscribes to the chain, and keeps a book of what follows the last final block. One connection listens, the other
	/// one reads.
	pub async fn begin(
		listener: &RpcClient,
		reader: &RpcClient,
		transactions: Vec<H256>,
		tally: Arc<Tally>,
		clock: Instant,
	) -> Outcome<Self> {
		let reader = Rpc::new(reader.clone());
		let head = reader.chain_get_finalized_head().await?;
		let header = reader
			.chain_get_header(Some(head))
			.await?
			.ok_or("the last final block has no header")?;
		let book = Book::new(transactions, head, header.number);

		let listener = Rpc::new(listener.clone());
		let best = listener.chain_subscribe_new_heads().await?;
		let finalised = listener.chain_subscribe_finalized_heads().await?;
		let (notices, arriving) = mpsc::unbounded_channel();
		let (stop, stopped) = oneshot::channel();
		let listening = tokio::spawn(listen(best, finalised, notices, clock));
		let keeper = Keeper {
			book,
			base: header.number,
			reader,
			tally,
		};
		let keeping = tokio::spawn(keeper.keep(arriving, stopped));
		Ok(Self {
			keeping,
			listening,
			stop,
		})
	}

	/// Whether it ended by itself, which is an error.
	pub fn is_finished(&self) -> bool {
		self.keeping.is_finished()
	}

	/// Ends the watch. Returns the book, or what kept it from being kept.
	pub async fn finish(self) -> Outcome<Book> {
		// Whoever has ended already isn't there to be told.
		let _ = self.stop.send(());
		let book = self.keeping.await?;
		self.listening.abort();
		book
	}
}

/// Writes down when each notice came, and nothing else.
async fn listen(
	mut best: Headers,
	mut finalised: Headers,
	notices: mpsc::UnboundedSender<Notice>,
	clock: Instant,
) {
	loop {
		let notice = tokio::select! {
			header = best.next() => header.map(|header| header.map(|header| Notice::Best(header, clock.elapsed()))),
			header = finalised.next() => header.map(|header| header.map(|header| Notice::Final(header, clock.elapsed()))),
		};
		// Without a connection, both end. The keeper learns it from the channel, which ends then.
		let Some(Ok(notice)) = notice else { return };
		if notices.send(notice).is_err() {
			return;
		}
	}
}

struct Keeper {
	book: Book,
	base: u64,
	reader: Rpc,
	tally: Arc<Tally>,
}

impl Keeper {
	async fn keep(
		mut self,
		mut notices: mpsc::UnboundedReceiver<Notice>,
		mut stopped: oneshot::Receiver<()>,
	) -> Outcome<Book> {
		loop {
			let notice = tokio::select! {
				_ = &mut stopped => return Ok(self.book),
				notice = notices.recv() => notice.ok_or("The node ended the connection. Is it still running?")?,
			};
			match notice {
				Notice::Best(header, at) => self.enter(header, at).await?,
				Notice::Final(header, at) => {
					let hash = hash_of(&header);
					self.enter(header, at).await?;
					self.tally.settle(self.book.finalise(hash, at));
				}
			}
		}
	}

	/// Enters a block, and those before it of which the node told nothing.
	async fn enter(&mut self, header: Header, at: Duration) -> Outcome<()> {
		let mut branch = vec![header];
		while let Some(oldest) = branch.last() {
			if oldest.number <= self.base || self.book.knows(&hash_of(oldest)) {
				branch.pop();
				break;
			}
			match self.reader.chain_get_header(Some(oldest.parent_hash)).await? {
				Some(parent) => branch.push(parent),
				None => break,
			}
		}
		for header in branch.into_iter().rev() {
			let heading = heading(&header)?;
			let body = self.body(heading.hash).await?;
			let accepted = self.tally.counts().accepted;
			self.tally.find(&self.book.enter(heading, body, at, accepted));
		}
		Ok(())
	}

	/// The hashes of a block's transactions. Of a fork that was given up already the node has none any more.
	async fn body(&self, hash: H256) -> Outcome<Vec<H256>> {
		let Some(details) = self.reader.chain_get_block(Some(hash)).await? else {
			return Ok(Vec::new());
		};
		let extrinsics = details.block.extrinsics.iter();
		Ok(extrinsics
			.map(|extrinsic| BlakeTwo256.hash(&extrinsic.0))
			.collect())
	}
}

fn hash_of(header: &Header) -> H256 {
	BlakeTwo256.hash(&header.encode())
}

fn heading(header: &Header) -> Outcome<Heading> {
	let slot = slot(&header.digest.logs)
		.ok_or("The chain's blocks have no Aura slot. Only such chains can be loaded.")?;
	Ok(Heading {
		hash: hash_of(header),
		parent: header.parent_hash,
		number: header.number,
		slot,
	})
}

/// What Aura calls itself in a header.
const AURA: [u8; 4] = *b"aura";

/// The slot that a block was made in.
fn slot(logs: &[DigestItem]) -> Option<u64> {
	logs.iter().find_map(|log| match log {
		DigestItem::PreRuntime(AURA, bytes) => Some(u64::from_le_bytes(*bytes.first_chunk()?)),
		_ => None,
	})
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_slot_is_read_from_auras_item() {
		// GIVEN the digest of a block, with the items of others around
		let logs = [
			DigestItem::Other(vec![1]),
			DigestItem::PreRuntime(*b"BABE", vec![9; 8]),
			DigestItem::PreRuntime(AURA, 1_234_567_u64.to_le_bytes().to_vec()),
			DigestItem::Seal(AURA, vec![7; 64]),
		];

		// THEN the slot is Aura's
		assert_eq!(slot(&logs), Some(1_234_567));
	}

	#[test]
	fn a_digest_without_aura_has_no_slot() {
		assert_eq!(slot(&[DigestItem::Seal(AURA, vec![7; 64])]), None);
		assert_eq!(slot(&[DigestItem::PreRuntime(AURA, vec![1, 2])]), None);
	}
}
