extension Programme {
    /// The report on the programme as somebody may read it, over all municipalities that the person may see or one of them.
    public func report(
        _ extent: ProgrammeReport.Extent = .whole, for actor: Actor, in municipality: MunicipalityCode? = nil,
        on today: Day
    ) -> ProgrammeReport {
        let visible = actor.visibleMunicipalities(settings).filter { municipality == nil || $0 == municipality }
        let isWhole = extent == .whole
        let taking = isWhole && knowsParticipants ? courseParticipants(in: visible) : []
        let isTold =
            taking.count { applicant($0.applicant)?.isProtected == false } >= settings.leastStatisticsCell
        let statistics = isWhole && !visible.isEmpty ? self.statistics(of: visible) : nil
        return ProgrammeReport(
            extent: extent, today: today, municipalities: visible, plan: plan,
            stages: statistics.map(stageCounts) ?? [],
            seats: isWhole ? seatCounts(visible, statistics, only: municipality) : [],
            courses: isWhole ? courseCounts(on: today) : [],
            attendance: isTold ? attendanceCount(of: taking, on: today) : nil,
            approval: isTold && settings.uses(.approval) ? approvalCount(of: taking) : nil, budget: budget,
            outcomes: taking.isEmpty ? nil : outcomes(for: actor, on: today, in: municipality),
            need: isWhole ? needAndSupply(for: actor, in: municipality) : nil,
            answers: isWhole && actor.readsEvaluations ? answerCounts(on: today) : [],
            minimum: settings.leastStatisticsCell)
    }

    // MARK: - The selection

    private func stageCounts(_ statistics: SelectionStatistics) -> [ProgrammeReport.StageCount] {
        let counts = zip(statistics.stages, statistics.totals).map(ProgrammeReport.StageCount.init)
        // Beside the seats that are filled, those ranked would tell how few are in reserve.
        let isSeatHidden = counts.contains { $0.stage == .admitted && $0.count == nil }
        return counts.map { $0.stage == .ranked && isSeatHidden ? .init(stage: .ranked, count: nil) : $0 }
    }

    private func seatCounts(
        _ visible: [MunicipalityCode], _ statistics: SelectionStatistics?, only municipality: MunicipalityCode?
    ) -> [ProgrammeReport.SeatCount] {
        guard settings.uses(.selection) else { return [] }
        let byMunicipality = Dictionary(grouping: seats, by: \.id.municipality)
        let reserves = reserveCounts(statistics)
        return settings.municipalities.map(\.code).filter { municipality == nil || $0 == municipality }.map { code in
            let seats = byMunicipality[code] ?? []
            // Whether somebody has left stands with the person's municipality.
            let isSeen = seats.allSatisfy { $0.holdings.last.map { visible.contains($0.municipality) } ?? true }
            return .init(
                municipality: code, quota: self.seats(of: code),
                filled: admission != nil && isSeen && visible.contains(code)
                    ? seats.count { $0.holder != nil } : nil,
                reserves: reserves[code] ?? nil)
        }
    }

    /// Those in reserve as the statistics tell of them: a municipality without applicants has none.
    private func reserveCounts(_ statistics: SelectionStatistics?) -> [MunicipalityCode: Int?] {
        guard let statistics, let column = statistics.stages.firstIndex(of: .reserve) else { return [:] }
        var counts = Dictionary(uniqueKeysWithValues: statistics.municipalities.map { ($0, Int?.some(0)) })
        for row in statistics.tables.first(where: { $0.dimension == .municipality })?.rows ?? [] {
            if case .municipality(let code) = row.group { counts[code] = row.counts[column] }
        }
        return counts
    }

    // MARK: - The course

    private func courseCounts(on today: Day) -> [ProgrammeReport.CourseCount] {
        let cohorts: [CohortID?] = settings.uses(.severalCohorts) ? settings.cohorts.map(\.id) : [nil]
        return cohorts.map { cohort in
            let course = calendar.course(of: cohort).map(\.occasion)
            return .init(
                plan: calendar.plan(settings, cohort: cohort),
                heldDays: course.reduce(0) { days, occasion in
                    days + min(max(today - occasion.days.lowerBound + 1, 0), occasion.length)
                },
                heldOccasions: course.count { $0.days.lowerBound <= today })
        }
    }

    private func attendanceCount(
        of participants: [Participant], on today: Day
    ) -> ProgrammeReport.AttendanceCount {
        var (attended, days, unrecorded) = (0, 0, 0)
        for progress in courseProgress(of: participants) {
            let recorded = progress.recorded(on: today)
            let share = progress.attended(settings.approval)
            attended += share.share
            days += share.days
            unrecorded += recorded.of - recorded.days
        }
        return .init(
            participants: Set(participants.map(\.applicant)).count, attended: attended, days: days,
            unrecorded: unrecorded)
    }

    private func approvalCount(of participants: [Participant]) -> ProgrammeReport.ApprovalCount {
        let end = courseEnd
        let staying = Set(
            participants.filter { taker in taker.ended.map { left in end.map { left > $0 } ?? false } ?? true }
                .map(\.applicant))
        let decided = staying.compactMap { applicant($0)?.progress.after.participation.approval?.value.isApproved }
        return .init(
            approved: decided.count { $0 }, declined: decided.count { !$0 }, participants: staying.count)
    }

    // MARK: - What was answered

    /// The questions on a scale, those about occasions over all of them, then those at the end.
    ///
    /// What is kept back of an evaluation is not in a sum either, from which it could be computed.
    private func answerCounts(on today: Day) -> [ProgrammeReport.AnswerCount] {
        let results = evaluationTasks(on: today).filter { $0.handedIn > 0 }.map { evaluation(of: $0.subject) }
        return [false, true].flatMap { isAtEnd in
            settings.evaluation.questions.filter { !$0.isInWords }.compactMap { question in
                answerCount(question, isAtEnd, results.filter { $0.subject.isEnd == isAtEnd })
            }
        }
    }

    private func answerCount(
        _ question: EvaluationQuestion, _ isAtEnd: Bool, _ results: [EvaluationResult]
    ) -> ProgrammeReport.AnswerCount? {
        let answered = results.flatMap(\.questions).filter { $0.question.id == question.id && $0.answers > 0 }
        guard !answered.isEmpty else { return nil }
        let told = answered.compactMap(\.counts)
        return .init(
            question: question, isAtEnd: isAtEnd,
            counts: question.levels.indices.map { level in told.reduce(0) { $0 + $1[level] } },
            evaluations: told.count, keptBack: answered.count - told.count)
    }
}

extension EvaluationSubject {
    /// Whether it is about the whole course.
    fileprivate var isEnd: Bool {
        switch self {
        case .occasion: false
        case .end: true
        }
    }
}
