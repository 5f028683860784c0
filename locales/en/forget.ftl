# What is left in the history of changes that named somebody who was forgotten for good.
forget-said = A change that named somebody who was forgotten.
