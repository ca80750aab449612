import Domain
import Workflow

extension ReportWording {
    /// How many came how far: through the selection, or as participants where nobody is selected (S2-1).
    var selection: ReportPage.Section? {
        let isSelected = settings.uses(.selection)
        let title = isSelected ? say("Urvalet", "The selection") : say("Deltagarna", "The participants")
        guard report.stages.contains(where: { $0.count != 0 }) else {
            guard !report.municipalities.isEmpty else { return nil }
            let text =
                isSelected
                ? say("Ingen har sökt ännu.", "Nobody has applied yet.")
                : say("Ingen är inskriven ännu.", "Nobody is entered yet.")
            return .init(title, [.text(text)])
        }
        let rows = report.stages.map { stage in
            ReportPage.Row(
                texts.name(of: stage.stage), [figure(stage.count)],
                bar: stage.count.map { [.init(.filled, $0)] } ?? [])
        }
        let figures = ReportPage.Figures(
            isSelected ? say("Sökande som kom så långt", "Applicants who came this far") : say("Antal", "Number"),
            columns: [.words(say("Steg", "Step")), .numbers(say("Antal", "Number"))], rows: rows,
            drawing: .init(
                say(
                    "En stapel för varje steg, så lång som antalet personer.",
                    "A bar for each step, as long as the number of people."), of: rows))
        var blocks: [ReportPage.Block] = [.figures(figures)]
        if !isSelected, let places = report.plan.places {
            blocks.append(
                .text(say("Programmet är planerat för \(places).", "The programme is planned for \(places).")))
        }
        return .init(title, blocks)
    }

    /// The seats of each municipality, and who they are for next.
    var seats: ReportPage.Section? {
        guard !report.seats.isEmpty else { return nil }
        let title =
            report.seats.count > 1 ? say("Platser per kommun", "Seats by municipality") : say("Platser", "Seats")
        let rows = report.seats.map(row)
        var columns: [ReportPage.Column] = [
            .words(say("Kommun", "Municipality")), .numbers(say("Platser", "Seats")),
        ]
        if report.isAdmissionDecided {
            columns += [.numbers(say("Tillsatta", "Filled")), .numbers(say("Reserver", "Reserves"))]
        }
        let legend: [ReportPage.Drawing.Key] =
            report.isAdmissionDecided
            ? [
                .init(.filled, say("tillsatta", "filled")), .init(.rest, say("lediga", "vacant")),
                .init(.unknown, say("syns inte härifrån", "not seen from here")),
            ] : [.init(.rest, say("platser, ännu inte tillsatta", "seats, not filled yet"))]
        let drawing = ReportPage.Drawing(
            say(
                "En stapel för varje kommun, så lång som antalet platser.",
                "A bar for each municipality, as long as the number of seats."), of: rows,
            legend: legend.filter { key in rows.contains { $0.bar.contains { $0.kind == key.kind && $0.length > 0 } } })
        return .init(
            title,
            [
                .figures(
                    .init(title, columns: columns, rows: rows, total: rows.count > 1 ? total : nil, drawing: drawing))
            ] + seatNotes.map { .note($0) })
    }

    private func row(_ seats: ProgrammeReport.SeatCount) -> ReportPage.Row {
        let isSeen = report.municipalities.contains(seats.municipality)
        guard report.isAdmissionDecided else {
            return .init(name(seats.municipality), ["\(seats.quota)"], bar: [.init(.rest, seats.quota)])
        }
        let bar: [ReportPage.Stretch] =
            seats.filled.map { [.init(.filled, $0), .init(.rest, seats.quota - $0)] } ?? [.init(.unknown, seats.quota)]
        return .init(
            name(seats.municipality),
            [
                "\(seats.quota)", seats.filled.map { "\($0)" } ?? "–",
                isSeen ? figure(seats.reserves) : "–",
            ], bar: bar)
    }

    private var total: ReportPage.Row {
        let quota = report.seats.reduce(0) { $0 + $1.quota }
        let name = say("Summa", "Total")
        guard report.isAdmissionDecided else { return .init(name, ["\(quota)"]) }
        let filled =
            report.seats.allSatisfy { $0.filled != nil } ? report.seats.reduce(0) { $0 + ($1.filled ?? 0) } : nil
        let isWhole = report.municipalities.count == settings.municipalities.count
        let reserves = report.stages.first { $0.stage == .reserve }?.count
        return .init(name, ["\(quota)", filled.map { "\($0)" } ?? "–", isWhole ? figure(reserves) : "–"])
    }

    private var seatNotes: [String] {
        var notes: [String] = []
        if !report.isAdmissionDecided {
            notes.append(say("Antagningen är inte beslutad.", "The admission has not been decided."))
        }
        if report.seats.contains(where: { $0.filled == nil }), report.isAdmissionDecided {
            notes.append(
                say(
                    "– syns inte för den som har tagit fram rapporten.",
                    "– is not seen by whoever made the report."))
        }
        let quota = world.programme.quotaSum
        if settings.seats > 0, quota != settings.seats {
            notes.append(
                say(
                    "Kommunerna har \(quota) platser tillsammans, programmet har \(settings.seats).",
                    "The municipalities have \(quota) seats together, the programme has \(settings.seats)."))
        }
        return notes
    }
}
