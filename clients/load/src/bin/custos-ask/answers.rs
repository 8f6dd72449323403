//! Whether an answer says anything.

use serde_json::Value;

use crate::questions::Question;

/// What is wrong with an answer: a question about nothing is answered sooner than one about something, and would measure
/// the wrong thing.
pub fn check(question: &Question, answer: &Value) -> Result<(), String> {
	match answer.pointer(&question.holds) {
		Some(found) if !says_nothing(found) => Ok(()),
		_ => Err(format!(
			"The answer to {} has nothing{}: {answer}. Was the chain made with `custos-measuring network --questions`, and is \
			 the file of the same run?",
			question.method,
			match question.holds.as_str() {
				"" => String::new(),
				place => format!(" at {place}"),
			}
		)),
	}
}

/// Whether there is nothing in it. False and nought are something.
fn says_nothing(value: &Value) -> bool {
	match value {
		Value::Null => true,
		Value::Bool(_) | Value::Number(_) => false,
		Value::String(text) => text.is_empty(),
		Value::Array(entries) => entries.is_empty(),
		Value::Object(fields) => fields.is_empty(),
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use serde_json::json;

	fn question(holds: &str) -> Question {
		Question {
			method: "access_log".into(),
			parameters: Vec::new(),
			holds: holds.into(),
		}
	}

	#[test]
	fn an_answer_that_says_something_will_do() {
		for (holds, answer) in [
			("", json!({ "recall": 0 })),
			("/allowed", json!({ "allowed": false })),
			("/steps/1", json!({ "steps": [{ "number": 1 }, { "number": 2 }] })),
			("/peers", json!({ "peers": 0 })),
		] {
			assert_eq!(check(&question(holds), &answer), Ok(()), "{answer}");
		}
	}

	#[test]
	fn an_answer_that_says_nothing_is_refused_by_the_name_of_its_method() {
		for (holds, answer) in [
			("", Value::Null),
			("", json!([])),
			("", json!({})),
			("", json!("")),
			("/steps/1", json!({ "steps": [{ "number": 1 }] })),
			("/accesses", json!({ "accesses": [] })),
		] {
			let refused = check(&question(holds), &answer).unwrap_err();
			assert!(refused.contains("access_log has nothing"), "{refused}");
			assert!(refused.contains(holds), "{refused}");
		}
	}
}
