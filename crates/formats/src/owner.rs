//! Whose archive it is: the address of the owner's profile, told from what the archive itself shows.
//!
//! Fed one item after the other, in any order of the files; it asks rather than guesses when the signs disagree.

use std::collections::HashMap;

use wellmet_domain::{
    folding::{fold, url_key},
    identities::IdentityKind,
    interactions::{Direction, InteractionKind, Role},
};

use crate::draft::{Content, Draft, InteractionDraft, Item, ParticipantDraft};

/// What is known of the owner so far.
#[derive(Clone, Debug, Default)]
pub struct OwnerSigns {
    name: Option<String>,
    profiles: HashMap<String, Signs>,
    conversations: u64,
    conversation: Option<String>,
    turn: u64,
}

/// What speaks for one profile.
#[derive(Clone, Debug, Default)]
struct Signs {
    address: String,
    name: Option<String>,
    /// In how many conversations it takes part.
    conversations: u64,
    /// The last conversation in which it was counted.
    counted: u64,
    /// How many invitations name it as the owner's side.
    invitations: u64,
}

/// The owner, as far as the archive tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Owner {
    /// The address of the profile as the archive gives it.
    pub profile: Option<String>,
    /// The name.
    pub name: Option<String>,
    /// Whether nothing speaks against it; otherwise the user is to be asked.
    pub sure: bool,
}

impl OwnerSigns {
    /// Takes an item into account: the profile, messages and invitations tell, everything else is passed over.
    pub fn observe(&mut self, item: &Item) {
        let Content::Draft(draft) = &item.content else { return };
        match draft.as_ref() {
            Draft::Owner(owner) if !owner.name.is_empty() => self.name = Some(owner.name.clone()),
            Draft::Interaction(interaction) if interaction.kind == InteractionKind::Message => self.message(interaction),
            Draft::Interaction(interaction) if interaction.kind == InteractionKind::Invitation => self.invitation(interaction),
            _ => {}
        }
    }

    /// A message shows who takes part in its conversation; the owner takes part in all of them.
    fn message(&mut self, message: &InteractionDraft) {
        if message.thread != self.conversation || message.thread.is_none() {
            self.conversation.clone_from(&message.thread);
            self.conversations += 1;
            self.turn += 1;
        }
        let turn = self.turn;
        for participant in &message.participants {
            if let Some(signs) = self.signs_of(participant)
                && signs.counted != turn
            {
                signs.counted = turn;
                signs.conversations += 1;
            }
        }
    }

    /// An invitation says itself which side is the owner's.
    fn invitation(&mut self, invitation: &InteractionDraft) {
        let side = match invitation.direction {
            Some(Direction::Mine) => Role::From,
            Some(Direction::Theirs) => Role::To,
            _ => return,
        };
        for participant in invitation.participants.iter().filter(|participant| participant.role == side) {
            if let Some(signs) = self.signs_of(participant) {
                signs.invitations += 1;
            }
        }
    }

    fn signs_of(&mut self, participant: &ParticipantDraft) -> Option<&mut Signs> {
        if participant.kind != IdentityKind::Profile {
            return None;
        }
        let signs = self.profiles.entry(url_key(&participant.value)?).or_default();
        if signs.address.is_empty() {
            signs.address.clone_from(&participant.value);
        }
        if signs.name.is_none() {
            signs.name.clone_from(&participant.name);
        }
        Some(signs)
    }

    /// The owner, as far as can be told by now.
    #[must_use]
    pub fn owner(&self) -> Owner {
        let mut profiles: Vec<&Signs> = self.profiles.values().collect();
        profiles.sort_by_key(|signs| {
            (std::cmp::Reverse((signs.invitations, self.is_named(signs), signs.conversations)), signs.address.clone())
        });
        let Some(best) = profiles.first() else {
            return Owner { profile: None, name: self.name.clone(), sure: false };
        };
        let rival = profiles.iter().skip(1).map(|signs| signs.conversations).max().unwrap_or(0);
        let in_most = best.conversations > rival && best.conversations * 2 > self.conversations;
        let rival_invited = profiles.iter().skip(1).any(|signs| signs.invitations > 0);
        let sure = self.agrees_with_name(best) && !rival_invited && (best.invitations > 0 || in_most);
        Owner { profile: Some(best.address.clone()), name: self.name.clone().or_else(|| best.name.clone()), sure }
    }

    fn is_named(&self, signs: &Signs) -> bool {
        matches!((&self.name, &signs.name), (Some(profile), Some(seen)) if fold(profile) == fold(seen))
    }

    fn agrees_with_name(&self, signs: &Signs) -> bool {
        self.name.is_none() || signs.name.is_none() || self.is_named(signs)
    }
}
