merges-merged = { $other } and { $name } are one now.
merges-apart = { $name } and { $other } are two people.
merges-self = That is one and the same record; nothing was changed.
merges-field = There is no field “{ $field }” to choose. The fields are { $known }.
merges-reason-email = Both have the address { $key }.
merges-reason-phone = Both have the number { $key }.
merges-reason-profile = Both have the profile { $key }.
merges-reason-name = Same name, both at { $organisation }.
