public import Domain

/// What a person meant in the chooser, or what happened there.
public enum ChooserAction: Equatable, Sendable {
    // What a person meant.
    case invoke(CommandID)
    case type(TextField.Edit)
    /// A key that means nothing here.
    case unknownKey(String)

    // What happened.
    case resized
    /// These programmes are in the store.
    case listed([String])
    /// A programme has been looked into a little further.
    case read(ChooserRow)
    /// A clone has been planned as it was wished for.
    case planned(ProgrammeClone)
    /// A rule says no.
    case refused(Refusal)
    /// The store could not do it; the text says what and what to do.
    case failed(String)
    /// A programme has been made, and is durable.
    case founded(String)
}

/// What the run loop is to do for the chooser.
public enum ChooserEffect: Equatable, Sendable {
    /// Open a programme.
    case open(String)
    /// Plan a clone of a programme.
    case plan(of: String, ProgrammeClone.Wish)
    /// Make a programme, as one save.
    case found(NewProgramme)
    case saveDraft(Draft)
    case removeDraft(key: String)
    case suspend
    case quit
}
