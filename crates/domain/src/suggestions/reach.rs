//! The action follows the channels: mail, message, call, or copy and open the profile.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{Sentence, catalogue::say, channels::ChannelKind};

text_enum! {
    /// What the button does.
    pub enum ReachAction {
        /// Opens a mail with the message in it.
        Mail => "mail",
        /// Opens a message service.
        Message => "message",
        /// Calls.
        Call => "call",
        /// Copies the message and opens their profile.
        CopyAndOpen => "copy_and_open",
        /// Copies the message.
        Copy => "copy",
    }
}

/// A way to reach somebody, as far as an action needs it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reachable {
    /// What kind of way it is.
    pub kind: ChannelKind,
    /// The service, in lower case.
    pub service: Option<String>,
    /// The address, number, handle or page.
    pub value: String,
    /// Whether the user prefers it.
    pub preferred: bool,
}

/// How to reach somebody.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Reach {
    /// What the button does.
    pub action: ReachAction,
    /// The address, number or page; None for a mere copy.
    pub to: Option<String>,
    /// What stands on the button.
    pub label: Sentence,
}

/// Services that take a message to a handle.
const MESSENGERS: &[&str] = &["signal", "whatsapp", "telegram", "threema", "matrix", "xmpp", "sms", "imessage"];

impl Reachable {
    fn action(&self) -> ReachAction {
        match self.kind {
            ChannelKind::Email => ReachAction::Mail,
            ChannelKind::Phone => ReachAction::Call,
            ChannelKind::Handle if self.service.as_deref().is_some_and(|service| MESSENGERS.contains(&service)) => ReachAction::Message,
            ChannelKind::Handle | ChannelKind::Url => ReachAction::CopyAndOpen,
        }
    }

    /// A profile where one can write goes before a page where one can only read.
    fn is_profile(&self) -> bool {
        self.service.is_some() || self.value.contains("linkedin.")
    }
}

/// The best way to reach somebody: the preferred one, else by what it can do.
#[must_use]
pub fn reach(name: &str, channels: &[Reachable]) -> Reach {
    let best = channels.iter().min_by_key(|channel| (!channel.preferred, channel.action(), !channel.is_profile()));
    let action = best.map_or(ReachAction::Copy, Reachable::action);
    let label = say(&format!("suggestion-reach-{}", action.as_str().replace('_', "-")), [("name", name.into())]);
    Reach { action, to: best.map(|channel| channel.value.clone()), label }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn way(kind: ChannelKind, service: Option<&str>, value: &str) -> Reachable {
        Reachable { kind, service: service.map(str::to_owned), value: value.into(), preferred: false }
    }

    #[test]
    fn the_action_follows_the_channels() {
        let profile = way(ChannelKind::Url, Some("linkedin"), "https://linkedin.example/in/dana");
        let page = way(ChannelKind::Url, None, "https://dana.example");
        let phone = way(ChannelKind::Phone, None, "+351 912 345 678");
        let signal = way(ChannelKind::Handle, Some("signal"), "dana.7");
        let mail = way(ChannelKind::Email, None, "dana@lumen.example");
        let action = |channels: &[Reachable]| reach("Dana", channels).action;
        assert_eq!(action(&[phone.clone(), signal.clone(), mail]), ReachAction::Mail);
        assert_eq!(action(&[phone.clone(), signal]), ReachAction::Message);
        assert_eq!(action(&[page.clone(), phone]), ReachAction::Call);
        let opened = reach("Dana", &[page, profile]);
        assert_eq!((opened.action, opened.to.as_deref()), (ReachAction::CopyAndOpen, Some("https://linkedin.example/in/dana")));
        assert_eq!(opened.label.text, "Copy and open Dana’s profile");
        assert_eq!(action(&[]), ReachAction::Copy);
    }

    #[test]
    fn a_preferred_channel_goes_first() {
        let phone = Reachable { preferred: true, ..way(ChannelKind::Phone, None, "+351 912 345 678") };
        let mail = way(ChannelKind::Email, None, "dana@lumen.example");
        assert_eq!(reach("Dana", &[mail, phone]).action, ReachAction::Call);
    }

    #[test]
    fn every_button_has_its_words() {
        for action in ReachAction::ALL {
            assert!(crate::catalogue::knows(&format!("suggestion-reach-{}", action.as_str().replace('_', "-"))), "{action}");
        }
    }
}
