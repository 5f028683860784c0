//! A float and a number in one word of 64 bits, which is ordered by the float first: one comparison instead of two.

/// Packs a float that is not negative, whose bits are ordered as it is, and a number.
#[inline]
pub const fn pack(first: f32, number: u32) -> u64 {
    ((first.to_bits() as u64) << 32) | number as u64
}

/// The float and the number.
#[inline]
#[expect(clippy::cast_possible_truncation, reason = "each half is what is wanted")]
pub const fn unpack(packed: u64) -> (f32, u32) {
    (f32::from_bits((packed >> 32) as u32), packed as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_comes_out_again_and_is_ordered_by_the_float_first() {
        assert_eq!(unpack(pack(0.5, u32::MAX)), (0.5, u32::MAX));
        assert!(pack(0.0, 9) < pack(0.25, 7) && pack(0.25, 7) < pack(0.25, 8) && pack(0.25, 8) < pack(f32::INFINITY, 0));
    }
}
