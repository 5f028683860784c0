# The words that stand for kinds, bands and circles in tables and lines. In files and answers to programs they stay codes.
kind-meeting = meeting
kind-meal = meal
kind-call = call
kind-email = email
kind-message = message
kind-encounter = encounter
kind-letter = letter
kind-invitation = invitation
kind-endorsement = endorsement
kind-recommendation = recommendation
kind-other = other

band-warm = warm
band-steady = steady
band-cooling = cooling
band-quiet = quiet

circle-inner = inner
circle-close = close
circle-active = active
circle-meaningful = meaningful
circle-wider = wider
