//! Asks in turns: each question, then `system_health`, over one connection, and again from the beginning.

use std::time::{Duration, Instant};

use custos_client_subxt::chain::Outcome;
use serde_json::{value::RawValue, Value};
use subxt::rpcs::{client::RpcParams, RpcClient};

use crate::{answers::check, questions::Question};

/// How long the answers of a round took.
pub struct Round {
	/// Those to each question, in the order of the questions.
	pub questions: Vec<Vec<Duration>>,
	/// Those of `system_health`.
	pub health: Vec<Duration>,
}

/// How often it tells how far it is.
const TELLING: Duration = Duration::from_secs(10);

/// Asks each question so many times. `system_health` is asked as often as each of them, each time after another one of them.
pub async fn ask(rpc: &RpcClient, questions: &[Question], each: u32) -> Outcome<Round> {
	let health = Question::health();
	let mut round = Round {
		questions: vec![Vec::with_capacity(each as usize); questions.len()],
		health: Vec::with_capacity(each as usize),
	};
	// Once without counting, so that the node has compiled and cached what it will.
	for question in questions.iter().chain([&health]) {
		once(rpc, question).await?;
	}
	let mut told = Instant::now();
	for turn in 0..each as usize {
		let place_of_health = turn % questions.len().max(1);
		for (place, (question, times)) in questions.iter().zip(&mut round.questions).enumerate() {
			times.push(once(rpc, question).await?);
			if place == place_of_health {
				round.health.push(once(rpc, &health).await?);
			}
		}
		if told.elapsed() > TELLING {
			told = Instant::now();
			eprintln!("  {} of {each}", turn + 1);
		}
	}
	Ok(round)
}

/// Asks once, and says how long the answer took. What is done with the answer is not in that time.
async fn once(rpc: &RpcClient, question: &Question) -> Outcome<Duration> {
	let mut parameters = RpcParams::new();
	for parameter in &question.parameters {
		parameters.push(parameter)?;
	}
	let began = Instant::now();
	let answer: Result<Box<RawValue>, _> = rpc.request(&question.method, parameters).await;
	let took = began.elapsed();
	let answer = answer.map_err(|error| {
		format!(
			"{} is not answered: {error}. Was the chain made with `custos-measuring network --questions`?",
			question.method
		)
	})?;
	let answer: Value = serde_json::from_str(answer.get())?;
	check(question, &answer)?;
	Ok(took)
}

#[cfg(test)]
mod tests {
	use super::*;
	use std::sync::{Arc, Mutex};
	use subxt::rpcs::{
		client::{RawRpcFuture, RawRpcSubscription, RpcClientT},
		Error,
	};

	/// Writes down which methods are asked, and answers them with what it was given; an error where that is nothing.
	#[derive(Clone)]
	struct Told {
		asked: Arc<Mutex<Vec<String>>>,
		answer: &'static str,
	}

	impl Told {
		fn answering(answer: &'static str) -> Self {
			let asked = Arc::default();
			Self { asked, answer }
		}

		async fn asked_in_turns(&self, each: u32) -> Outcome<Round> {
			let questions = ["custody_of", "recall_get"].map(|method| Question {
				method: method.into(),
				parameters: vec!["(01)09521230000000".into()],
				holds: "/number".into(),
			});
			ask(&RpcClient::new(self.clone()), &questions, each).await
		}
	}

	impl RpcClientT for Told {
		fn request_raw<'a>(
			&'a self,
			method: &'a str,
			_: Option<Box<RawValue>>,
		) -> RawRpcFuture<'a, Box<RawValue>> {
			self.asked.lock().unwrap().push(method.into());
			let answer = match method {
				"system_health" => r#"{ "peers": 0 }"#,
				_ => self.answer,
			};
			let answer = match answer {
				"" => Err(Error::Client("no recall has this number".into())),
				answer => Ok(RawValue::from_string(answer.into()).unwrap()),
			};
			Box::pin(async { answer })
		}

		fn subscribe_raw<'a>(
			&'a self,
			_: &'a str,
			_: Option<Box<RawValue>>,
			_: &'a str,
		) -> RawRpcFuture<'a, RawRpcSubscription> {
			Box::pin(async { Err(Error::Client("nobody subscribes".into())) })
		}
	}

	#[tokio::test]
	async fn every_method_is_asked_as_often_in_turns_and_the_comparison_after_each_of_them() {
		// GIVEN a node that answers
		let node = Told::answering(r#"{ "number": 1 }"#);

		// WHEN it is asked two questions twice
		let round = node.asked_in_turns(2).await.unwrap();

		// THEN each has been asked once before, and then in turns, and system_health once after the one and once after the other
		let (custody, recall, health) = ("custody_of", "recall_get", "system_health");
		let asked = node.asked.lock().unwrap().clone();
		assert_eq!(
			asked,
			[custody, recall, health, custody, health, recall, custody, recall, health]
		);
		// AND what came before does not count
		assert!(round.questions.iter().all(|times| times.len() == 2));
		assert_eq!(round.health.len(), 2);
	}

	#[tokio::test]
	async fn an_answer_that_says_nothing_or_is_an_error_ends_it_with_the_name_of_the_method() {
		for (answer, why) in [
			("null", "custody_of has nothing at /number"),
			(r#"{ "number": null }"#, "custody_of has nothing at /number"),
			(
				"",
				"custody_of is not answered: RPC error: client error: no recall has this number",
			),
		] {
			// GIVEN a node that has nothing to say; THEN nothing is measured
			let error = Told::answering(answer).asked_in_turns(1).await.err().unwrap();
			assert!(error.to_string().contains(why), "{error}");
		}
	}
}
