/// The numbers that come more than once among many, found without putting all of them in order.
struct RepeatedNumbers {
    private let numbers: Set<UInt64>
    private var marks: Marks

    /// Numbers that tell each other apart in any of their bits; 0 stands for none and never counts.
    init(_ all: [UInt64]) {
        var seen = Marks(for: all.count)
        var suspects = Marks(for: all.count)
        for number in all where number != 0 && !seen.insert(number) { suspects.insert(number) }
        // What shares a mark with another number is a suspect as well; few enough to be sorted.
        let candidates = all.filter { $0 != 0 && suspects.contains($0) }.sorted()
        var repeated: Set<UInt64> = []
        for (one, next) in zip(candidates, candidates.dropFirst()) where one == next { repeated.insert(one) }
        numbers = repeated
        marks = Marks(for: repeated.count)
        for number in repeated { marks.insert(number) }
    }

    var isEmpty: Bool { numbers.isEmpty }

    /// Whether a number came more than once.
    func contains(_ number: UInt64) -> Bool { marks.contains(number) && numbers.contains(number) }

    /// One bit for many numbers: where it is not set, none of them is there.
    private struct Marks {
        private var words: [UInt64]
        private let mask: UInt64

        /// Marks for so many numbers, a sixteenth of which share theirs with another at most.
        init(for count: Int) {
            var size = 64
            while size < 16 * count { size *= 2 }
            words = Array(repeating: 0, count: size / 64)
            mask = UInt64(size - 1)
        }

        /// Sets the number's mark; false where it was set.
        @discardableResult
        mutating func insert(_ number: UInt64) -> Bool {
            let (word, bit) = place(of: number)
            defer { words[word] |= bit }
            return words[word] & bit == 0
        }

        func contains(_ number: UInt64) -> Bool {
            let (word, bit) = place(of: number)
            return words[word] & bit != 0
        }

        private func place(of number: UInt64) -> (word: Int, bit: UInt64) {
            // The lowest bit of a number is always set.
            let place = number >> 1 & mask
            return (Int(place / 64), 1 << (place % 64))
        }
    }
}
