import Terminal
import Testing

@Suite struct RectTests {
    @Test func `cutting takes slices off each side`() {
        var rest = Rect(x: 0, y: 0, width: 80, height: 24)
        #expect(rest.cutTop(3) == Rect(x: 0, y: 0, width: 80, height: 3))
        #expect(rest.cutBottom(2) == Rect(x: 0, y: 22, width: 80, height: 2))
        #expect(rest.cutLeft(20) == Rect(x: 0, y: 3, width: 20, height: 19))
        #expect(rest.cutRight(15) == Rect(x: 65, y: 3, width: 15, height: 19))
        #expect(rest == Rect(x: 20, y: 3, width: 45, height: 19))
    }

    @Test func `a cut takes no more than there is and no less than nothing`() {
        var rest = Rect(x: 4, y: 4, width: 1, height: 1)
        #expect(rest.cutTop(3).height == 1)
        #expect(rest.cutBottom(3).height == 0)
        #expect(rest.cutLeft(-2).width == 0)
        #expect(rest.cutRight(9).width == 1)
        #expect(rest.isEmpty)
    }

    @Test func `insets, centres, rows and intersections stay inside`() {
        let rect = Rect(x: 2, y: 1, width: 10, height: 4)
        #expect(rect.inset(horizontal: 1, vertical: 1) == Rect(x: 3, y: 2, width: 8, height: 2))
        #expect(rect.inset(horizontal: 9, vertical: 9).isEmpty)
        #expect(rect.centered(Size(width: 4, height: 2)) == Rect(x: 5, y: 2, width: 4, height: 2))
        #expect(rect.centered(Size(width: 99, height: 99)) == rect)
        #expect(rect.row(3) == Rect(x: 2, y: 4, width: 10, height: 1))
        #expect(rect.row(4).isEmpty)
        #expect(rect.intersection(Rect(x: 0, y: 0, width: 4, height: 99)) == Rect(x: 2, y: 1, width: 2, height: 4))
        #expect(rect.intersection(Rect(x: 50, y: 0, width: 4, height: 99)).isEmpty)
        #expect(rect.contains(Point(x: 11, y: 4)))
        #expect(!rect.contains(Point(x: 12, y: 4)))
    }
}
