import Testing
import Workflow

struct TextFieldTests {
    private func field(_ edits: [TextField.Edit], _ text: String = "", multiline: Bool = false) -> TextField {
        var field = TextField(text, multiline: multiline)
        for edit in edits { field.apply(edit) }
        return field
    }

    @Test("Letters go in where the cursor stands")
    func insert() {
        let field = field([.left, .left, .insert("å")], "abc")
        #expect(field.text == "aåbc")
        #expect(field.textBeforeCursor == "aå")
        #expect(field.cursor == 2)
    }

    @Test("The cursor stays within the text")
    func bounds() {
        #expect(field([.left, .left, .left], "ab").cursor == 0)
        #expect(field([.start, .right, .right, .right], "ab").cursor == 2)
        #expect(field([.start, .end], "ab").cursor == 2)
        #expect(field([.start, .deleteBackward], "ab").text == "ab")
        #expect(field([.deleteForward], "ab").text == "ab")
    }

    @Test("Deleting takes whole characters, also put together ones")
    func delete() {
        #expect(field([.deleteBackward], "e\u{301}a\u{308}").text == "e\u{301}")
        #expect(field([.start, .deleteForward], "👩‍👩‍👧‍👦x").text == "x")
        #expect(field([.deleteAll], "abc").isEmpty)
        #expect(field([.deleteAll], "abc").cursor == 0)
    }

    @Test("A line break is one in a long text only, and control characters never go in")
    func newlines() {
        #expect(field([.insert("a\nb")]).text == "a b")
        #expect(field([.insert("a\nb\r\nc")], multiline: true).text == "a\nb\r\nc")
        #expect(field([.insert("a\u{7}\u{1B}[31mb\u{7F}")]).text == "a[31mb")
    }
}

struct ListCursorTests {
    private func cursor(_ steps: [ListCursor.Step], count: Int, page: Int) -> ListCursor {
        var cursor = ListCursor()
        for step in steps { cursor.move(step, count: count, page: page) }
        return cursor
    }

    @Test("Steps stay within the list")
    func bounds() {
        #expect(cursor([.up], count: 3, page: 2).index == 0)
        #expect(cursor([.down, .down, .down], count: 3, page: 2).index == 2)
        #expect(cursor([.last], count: 3, page: 2).index == 2)
        #expect(cursor([.last, .first], count: 3, page: 2).index == 0)
        #expect(cursor([.pageDown], count: 100, page: 10).index == 10)
        #expect(cursor([.pageDown, .pageDown, .pageUp], count: 100, page: 10).index == 10)
        for step in [ListCursor.Step.up, .down, .pageUp, .pageDown, .first, .last] {
            #expect(cursor([step], count: 0, page: 5).index == 0)
            #expect(cursor([step], count: 0, page: 0).top == 0)
        }
    }

    @Test("The selected row is always in sight", arguments: [1, 2, 7, 50])
    func inSight(_ page: Int) {
        var cursor = ListCursor()
        for step in [ListCursor.Step.down, .pageDown, .last, .up, .pageUp, .down, .first, .pageDown] {
            cursor.move(step, count: 30, page: page)
            #expect(cursor.top <= cursor.index)
            #expect(cursor.index < cursor.top + page)
        }
    }

    @Test("A shorter list or a lower window keeps the selection in it")
    func clamp() {
        var cursor = cursor([.last], count: 100, page: 10)
        #expect(cursor.top == 90)
        cursor.clamp(count: 50, page: 10)
        #expect((cursor.index, cursor.top) == (49, 40))
        cursor.clamp(count: 50, page: 3)
        #expect((cursor.index, cursor.top) == (49, 47))
        cursor.clamp(count: 0, page: 3)
        #expect((cursor.index, cursor.top) == (0, 0))
    }
}
