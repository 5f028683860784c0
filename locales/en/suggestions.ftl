suggestion-greeting = Hi { $name },
suggestion-last-words = { $name } wrote { $on }: “{ $words }”

suggestion-reach-mail = Open in mail
suggestion-reach-message = Copy and open the chat
suggestion-reach-call = Call { $name }
suggestion-reach-copy-and-open = Copy and open { $name }’s profile
suggestion-reach-copy = Copy

suggestion-subject-about = { $what }
suggestion-subject-met-at = After { $at }
suggestion-subject-met = After our conversation
suggestion-subject-thanks = Thank you
suggestion-subject-birthday = Happy birthday

suggestion-opening-1 = I hope you are well.
suggestion-opening-2 = You came to mind this morning.
suggestion-opening-3 = I would enjoy hearing how things are with you.
suggestion-opening-4 = It has been a while, and I would like to change that.
suggestion-opening-5 = I was going through my notes and stopped at your name.
suggestion-opening-6 = A quick hello from me.
suggestion-opening-7 = I have been meaning to write.
suggestion-opening-8 = How have the last months treated you?
suggestion-opening-9 = I hope this finds you at a good moment.
suggestion-opening-10 = Something made me think of you today.
suggestion-opening-11 = I would like to pick up our thread.
suggestion-opening-12 = No reason but a good one: I would like to hear from you.
suggestion-opening-13 = I keep coming back to one of our conversations.
suggestion-opening-14 = How are things at your end?

suggestion-talk-1 = We talked about { $topic } { $on }; how did it go on from there?
suggestion-talk-2 = I still think about { $topic }, which we spoke of { $on }.
suggestion-talk-3 = What has become of { $topic } since we spoke { $on }?
suggestion-talk-4 = Last time, { $on }, it was { $topic }. Where does it stand now?
suggestion-talk-5 = I would be curious to hear more about { $topic }, where we left off { $on }.
suggestion-talk-6 = Did { $topic } turn out as you hoped when we spoke { $on }?

suggestion-met-at-1 = It was good to meet you { $on } at { $at }.
suggestion-met-at-2 = I enjoyed our conversation at { $at } { $on }.
suggestion-met-at-3 = Thank you for the time you took at { $at } { $on }.
suggestion-met-1 = It was good to meet you { $on }.
suggestion-met-2 = I enjoyed our conversation { $on }.
suggestion-met-3 = Thank you for the time you took { $on }.

suggestion-promise-to-1 = I said { $on } that I would { $what }; here it is.
suggestion-promise-to-2 = As I said { $on }, I wanted to { $what }.
suggestion-promise-to-3 = You have my word from our talk { $on } to { $what }, so here goes.
suggestion-promise-1 = I promised you something { $on }: { $what }. Here it is.
suggestion-promise-2 = Here is what I said I would see to { $on }: { $what }.
suggestion-promise-3 = This is about what I promised { $on }: { $what }.

suggestion-awaited-1 = We spoke { $on } about this: { $what }. Is there anything I can do to make it easier?
suggestion-awaited-2 = A gentle word about what you offered { $on }: { $what }. Does it still suit you?
suggestion-awaited-3 = You kindly mentioned { $on }: { $what }. No hurry at all; I only wanted to ask whether it still fits.

suggestion-thanks-1 = I have not yet thanked you properly for { $what }. It helped me.
suggestion-thanks-2 = Thank you for { $what }. I have thought of it more than once since { $on }.
suggestion-thanks-3 = I wanted to say thank you for { $what }.

suggestion-job-new-1 = Congratulations on { $what }; I am glad for you.
suggestion-job-new-2 = I saw that you are at { $what } now. Congratulations.
suggestion-job-new-3 = My congratulations on the move to { $what }.
suggestion-job-going-1 = I saw that you are at { $what } now. How is it going?
suggestion-job-going-2 = How are you finding { $what }?
suggestion-job-going-3 = How is life at { $what }? I would enjoy hearing what you are working on.
suggestion-news-new-1 = I heard the good news: { $what }. Congratulations.
suggestion-news-new-2 = Congratulations: { $what }. I am glad for you.
suggestion-news-new-3 = What good news: { $what }. Congratulations from here.
suggestion-news-going-1 = I heard some time ago: { $what }. How is it going?
suggestion-news-going-2 = How has it been since the news: { $what }?
suggestion-news-going-3 = I remember your news: { $what }. What has come of it?

suggestion-need-1 = You told me { $on } that you were looking for { $what }. Is that still so?
suggestion-need-2 = When we spoke { $on } you were looking for { $what }; have you found it?
suggestion-need-3 = Are you still looking for { $what }, as you were { $on }?

suggestion-give-1 = You were looking for { $need }; tell me if I can help.
suggestion-give-2 = If you are still looking for { $need }, I would be glad to ask around.
suggestion-give-3 = I kept in mind that you look for { $need }. Is that still open?
suggestion-care-1 = And how is it going with { $topic }?
suggestion-care-2 = I would also like to hear how { $topic } is coming along.
suggestion-care-3 = Are you still busy with { $topic }?

suggestion-birthday-1 = Happy birthday; I hope the day is a good one.
suggestion-birthday-2 = All the best on your birthday.
suggestion-birthday-3 = I wish you a happy birthday and a good year.
suggestion-birthday-4 = Warm wishes on your birthday.
suggestion-birthday-5 = Have a lovely birthday.
suggestion-birthday-6 = Many happy returns of the day.
