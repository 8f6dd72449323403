//! The file that says what is to be asked.

use std::{collections::BTreeSet, fs, path::Path};

use custos_client_subxt::chain::Outcome;
use serde::Deserialize;
use serde_json::Value;

use crate::transactions::Transaction;

/// What is to be asked, and what is to be done before.
#[derive(Deserialize)]
pub struct Questions {
	/// What is submitted before, in this order.
	pub transactions: Vec<Transaction>,
	/// The questions.
	pub questions: Vec<Question>,
}

/// A question.
#[derive(Clone, Deserialize)]
pub struct Question {
	/// The method.
	pub method: String,
	/// Its parameters, by position.
	pub parameters: Vec<Value>,
	/// Where the answer has something, as a JSON pointer: an answer without it is none.
	pub holds: String,
}

impl Question {
	/// What every answer is compared with.
	pub fn health() -> Self {
		Self {
			method: "system_health".into(),
			parameters: Vec::new(),
			holds: "/peers".into(),
		}
	}
}

impl Questions {
	/// Reads them.
	pub fn read(file: &Path) -> Outcome<Self> {
		let wrong = |error: &dyn std::fmt::Display| {
			format!(
				"{} has no questions: {error}. `custos-measuring network --questions` writes such a file.",
				file.display()
			)
		};
		let text = fs::read(file).map_err(|error| wrong(&error))?;
		let read: Self = serde_json::from_slice(&text).map_err(|error| wrong(&error))?;
		if read.questions.is_empty() {
			return Err(wrong(&"the list is empty").into());
		}
		Ok(read)
	}
}

/// The node's methods that are of the same families as those that are asked, such as `custody_*`, and that no question asks.
pub fn unasked(of_node: Vec<String>, questions: &[Question]) -> Vec<String> {
	let family = |method: &str| method.split('_').next().map(String::from);
	let families: BTreeSet<_> = questions
		.iter()
		.map(|question| family(&question.method))
		.collect();
	let is_asked = |method: &String| questions.iter().any(|question| question.method == *method);
	of_node
		.into_iter()
		.filter(|method| families.contains(&family(method)) && !is_asked(method))
		.collect()
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_method_of_a_family_that_is_asked_is_missed_where_no_question_asks_it() {
		// GIVEN a question for one method of custody
		let asked = Question {
			method: "custody_of".into(),
			..Question::health()
		};

		// THEN the node's other method of custody is missed, and its methods of other families are not
		let of_node = ["custody_may", "custody_of", "state_call"].map(String::from);
		assert_eq!(unasked(of_node.into(), &[asked]), ["custody_may"]);
	}

	#[test]
	fn a_file_without_questions_is_told_of_with_what_writes_one() {
		// GIVEN files that are not there, are no JSON, or ask nothing
		let folder = std::env::temp_dir().join(format!("custos-ask-{}", std::process::id()));
		fs::create_dir_all(&folder).unwrap();
		let file = folder.join("questions.json");
		for content in [
			None,
			Some("{}"),
			Some(r#"{ "transactions": [], "questions": [] }"#),
		] {
			if let Some(content) = content {
				fs::write(&file, content).unwrap();
			}

			// THEN each is refused by its name
			let error = Questions::read(&file).err().unwrap().to_string();
			assert!(error.contains("questions.json has no questions"), "{error}");
			assert!(error.contains("custos-measuring network --questions"), "{error}");
		}
		fs::remove_dir_all(&folder).unwrap();
	}

	#[test]
	fn a_file_is_read_as_the_measuring_program_writes_it() {
		// GIVEN a file with a transaction and a question
		let file = std::env::temp_dir().join(format!("custos-ask-{}.json", std::process::id()));
		fs::write(
			&file,
			r#"{
				"transactions": [{ "signer": "//Eve", "pallet": "Custody", "call": "ship", "arguments": "0x0102" }],
				"questions": [{ "method": "recall_get", "parameters": [0], "holds": "" }]
			}"#,
		)
		.unwrap();

		// THEN both are read
		let read = Questions::read(&file).unwrap();
		let [transaction] = &read.transactions[..] else {
			panic!("one transaction");
		};
		assert_eq!(transaction.arguments[..], [1, 2]);
		assert_eq!(read.questions[0].method, "recall_get");
		assert_eq!(read.questions[0].parameters, [Value::from(0)]);
		fs::remove_file(&file).unwrap();
	}
}
