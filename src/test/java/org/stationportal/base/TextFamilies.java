package org.stationportal.base;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The keys that are put together in the code: the prefix, and every name that may follow it. */
final class TextFamilies {

    /** Looks like a key and is none: types of cards and of subjects, places of drafts. */
    static final Set<String> NO_TEXTS = Set.of(
            "reminders.notices",
            "reminders.suspension",
            "reminders.signing",
            "customers.file",
            "customers.import",
            "customers.promise",
            "counter.application",
            "findings.finding",
            "findings.theft",
            "counter.meterFault",
            "counter.serviceRequest",
            "counter.chosenCustomer",
            "counter.draft.",
            "repairs.call",
            "losses.analysis",
            "plans.plan",
            "plans.item",
            "plans.work",
            "deadlines.obligation",
            "summaries.week",
            "summaries.test",
            "meters.meter",
            "meters.cycle");

    private static final String[] OF_REWARDS_TOO = {
        "finding",
        "recorded",
        "due",
        "person",
        "facts",
        "recordedBy",
        "course.recorded",
        "row",
        "row.due",
        "accept.done",
        "object",
        "object.title",
        "object.explain",
        "object.done",
        "uphold",
        "uphold.title",
        "uphold.explain",
        "uphold.done",
        "drop",
        "drop.title",
        "drop.explain",
        "drop.done"
    };

    static final Map<String, List<String>> ALL = new TreeMap<>(Map.ofEntries(
            constants("organization.post.", "organization.Post"),
            constants("plans.kind.", "plans.PlanKind"),
            constants("plans.state.", "plans.PlanState"),
            constants("plans.step.", "plans.PlanState"),
            constants("plans.home.", "plans.PlanState"),
            constants("plans.itemState.", "plans.ItemState"),
            constants("plans.result.", "plans.Result"),
            constants("plans.cause.", "plans.AskPostponement$Cause"),
            constants("plans.look.", "plans.ui.PlansQuery$Look"),
            constants("plans.duty.", "plans.Duty"),
            constants("plans.owed.", "plans.Duty"),
            constants("plans.unit.", "plans.ItemKind"),
            constants("plans.error.unknownNo.", "plans.ItemKind"),
            constants("plans.error.notPlanned.", "plans.ItemState"),
            constants("organization.absenceKind.", "organization.AbsenceKind"),
            constants("organization.absenceState.", "organization.AbsenceState"),
            constants("organization.absenceChange.", "organization.AbsenceChange$Kind"),
            names("organization.absence.half.", "MORNING", "AFTERNOON"),
            constants("calendar.dayKind.", "calendar.DayKind"),
            constants("customers.category.", "customers.Category"),
            constants("customers.deviceClass.", "customers.DeviceClass"),
            constants("customers.idKind.", "customers.IdKind"),
            constants("customers.voltage.", "customers.Voltage"),
            constants("customers.import.field.", "customers.imports.ImportField"),
            constants("customers.import.state.", "customers.imports.ImportState"),
            constants("customers.import.choice.", "customers.imports.ImportChoice"),
            names("customers.import.step.", "file", "columns", "preview", "import", "result"),
            names("customers.import.error.word.", "CATEGORY", "VOLTAGE", "ID_KIND", "METERING_METHOD"),
            names(
                    "sheets.file.",
                    "empty",
                    "oldExcel",
                    "unreadable",
                    "encoding",
                    "quotation",
                    "tooLarge",
                    "tooManyRows",
                    "tooManyColumns",
                    "bomb",
                    "merged",
                    "noRows"),
            names(
                    "customers.import.error.",
                    "scientific",
                    "digitsLost",
                    "formula",
                    "cellError",
                    "mergedCell",
                    "elsewhere",
                    "neededForNew",
                    "voltageOfFile",
                    "meterElsewhere",
                    "meterOfAnother",
                    "areaForMeter"),
            constants("customers.item.", "customers.standard.FileItem"),
            constants("customers.demand.", "customers.standard.Demand"),
            constants("customers.document.", "customers.Document"),
            constants("customers.meteringMethod.", "customers.MeteringMethod"),
            constants("customers.error.idNo.", "customers.IdKind"),
            names("customers.error.meteringMethod.", "HIGH", "LOW"),
            names("customers.error.voltage.", "RESIDENTIAL", "LARGE_INDUSTRIAL"),
            constants("deadlines.status.", "deadlines.ObligationStatus"),
            constants("complaints.kind.", "complaints.ComplaintKind"),
            constants("complaints.severity.", "complaints.Severity"),
            constants("complaints.source.", "complaints.ComplaintSource"),
            constants("complaints.state.", "complaints.ComplaintState"),
            constants("complaints.step.", "complaints.ComplaintState"),
            constants("complaints.outcome.", "complaints.Outcome"),
            constants("complaints.satisfaction.", "complaints.Satisfaction"),
            constants("complaints.error.notPossible.", "complaints.ComplaintState"),
            names("complaints.title.", "contact", "answer"),
            names("complaints.none.", "running", "done"),
            names("complaints.clause.", "1.2c", "4.1", "4.2"),
            constants("findings.kind.", "findings.FindingKind"),
            constants("findings.subject.", "findings.SubjectKind"),
            names("findings.show", "", ".title", ".explain", ".done"),
            names("findings.confirm", "", ".title", ".explain", ".done"),
            names("findings.refuse", "", ".title", ".explain", ".done"),
            names("findings.", OF_REWARDS_TOO),
            names("findings.reward.", OF_REWARDS_TOO),
            names("findings.reward.state.", "OPEN", "ACCEPTED", "OBJECTED", "UPHELD", "DROPPED"),
            names("findings.reward.explain.", "OPEN", "ACCEPTED", "OBJECTED", "UPHELD", "DROPPED", "recorded"),
            constants("findings.theft.state.", "findings.TheftState"),
            constants("findings.theft.explain.", "findings.TheftState"),
            names("findings.theft.verify", "", ".title", ".explain", ".done"),
            names("findings.theft.refuse", "", ".title", ".explain", ".done"),
            names("reminders.reward.", "ANNOUNCED", "UNREAD", "BREACH", "REMINDER"),
            constants("findings.error.no.", "findings.SubjectKind"),
            constants("summaries.state.", "summaries.SummaryState"),
            constants("summaries.text.", "summaries.SummaryText"),
            constants("summaries.comment.", "summaries.SummaryComment$Kind"),
            names("summaries.open.", "this", "next"),
            names("summaries.week.", "before", "after"),
            names("summaries.done.none", "", ".notYet", ".ofAnother"),
            names("summaries.", "plan", "plan.whyNot", "done", "done.remark", "sheet.result", "sheet.quantity"),
            constants("losses.state.", "losses.LossState"),
            constants("losses.analysis.", "losses.AnalysisState"),
            constants("losses.cause.", "losses.LossCause"),
            constants("losses.column.", "losses.EnergyColumn"),
            constants("losses.error.unknown.", "losses.PlaceKind"),
            names("losses.months.", "12", "24"),
            constants("findings.state.", "findings.FindingState"),
            constants("findings.error.notPossible.", "findings.FindingState"),
            constants("findings.explain.", "findings.FindingState"),
            constants("findings.none.", "findings.FindingFilter"),
            constants("deadlines.error.notPossible.", "deadlines.ObligationStatus"),
            constants("deadlines.event.", "deadlines.ObligationEvent$Kind"),
            Map.entry("deadlines.amount.", seeded("clause_category")),
            Map.entry("deadlines.figure.", seeded("clause_default_figure")),
            names(
                    "reminders.rung.",
                    "ANNOUNCED",
                    "WORKING_DAYS",
                    "DAYS",
                    "DUE_MORNING",
                    "HALF_TIME",
                    "SHORTLY_BEFORE",
                    "MINUTES",
                    "WORKING_MINUTES",
                    "PERCENT",
                    "UNREAD",
                    "CLIMB",
                    "CLIMB_HIGHER",
                    "REOPENED",
                    "SHORT_HANDOVER",
                    "RENEWAL",
                    "URGED",
                    "DUE",
                    "OVERDUE",
                    "REPEAT",
                    "BREACH"),
            constants("reminders.state.", "reminders.NoticeDetails$State"),
            constants("reminders.role.", "reminders.NoticeDetails$Role"),
            names("reminders.channel.", "CHAT", "MAIL", "WEBHOOK"),
            constants("reminders.tell.", "reminders.ui.TellDialog$How"),
            constants("reminders.tell.done.", "reminders.ui.TellDialog$How"),
            constants("reminders.reopen.unit.", "reminders.ui.ReopenDialog$Unit"),
            constants("reminders.group.", "reminders.ui.DueGroups$Group"),
            constants("reminders.suspension.state.", "deadlines.SuspensionSummary$State"),
            names(
                    "reminders.running.",
                    "considered",
                    "notified",
                    "bundled",
                    "breached",
                    "deferred",
                    "resumed",
                    "setAside",
                    "millis"),
            names(
                    "reminders.running.word.",
                    "well",
                    "stands",
                    "runs",
                    "none",
                    "left",
                    "waits",
                    "unchecked",
                    "complete",
                    "undelivered",
                    "published",
                    "provisional",
                    "done",
                    "differs",
                    "agrees",
                    "recorded"),
            constants("reminders.verdict.", "reminders.EngineState$Verdict"),
            constants("reminders.trouble.", "reminders.EngineState$Trouble"),
            constants("reminders.deferral.", "reminders.Deferral$Reason"),
            names("reminders.check.", "unhandled", "untold", "unwatched", "unposted", "setAside"),
            constants("reminders.ladder.family.", "reminders.Ladder$Family"),
            constants("reminders.ladder.sampleUnit.", "reminders.Ladder$Family"),
            constants("reminders.ladder.moment.", "reminders.LadderStep$Moment"),
            constants("reminders.ladder.unit.", "reminders.LadderStep$Unit"),
            constants("reminders.ladder.before.", "reminders.LadderStep$Unit"),
            names("reminders.ladder.after.", "WORKING_DAYS", "MINUTES"),
            constants("channels.channel.", "channels.Channel"),
            constants("channels.robot.", "channels.Robot"),
            constants("channels.problem.", "channels.Problem"),
            constants("channels.error.off.", "channels.Channel"),
            constants("channels.off.", "channels.Channel"),
            constants("counter.kind.", "counter.ApplicationKind"),
            constants("counter.kindInTitle.", "counter.ApplicationKind"),
            constants("counter.application.stage.", "counter.Stage"),
            constants("counter.requestKind.", "counter.ServiceRequestKind"),
            constants("counter.way.", "counter.Way"),
            constants("counter.limitCategory.", "counter.LimitCategory"),
            constants("counter.supply.", "counter.Supply"),
            constants("counter.urgency.", "counter.Urgency"),
            names("counter.error.", "surveyor", "fitter", "assignee"),
            constants("repairs.source.", "repairs.Source"),
            constants("repairs.outage.", "repairs.Outage"),
            constants("repairs.place.", "repairs.Place"),
            constants("repairs.step.", "repairs.Step"),
            constants("repairs.list.", "repairs.CallList"),
            constants("repairs.none.", "repairs.CallList"),
            names("repairs.press.", "ACCEPTED", "ARRIVED", "RESTORED"),
            names("repairs.error.notYet.", "DISPATCHED", "ACCEPTED", "ARRIVED", "RESTORED", "CALLED_BACK"),
            names("repairs.error.", "description", "address", "words", "handedTo", "what", "answer", "facts"),
            constants("meters.abnormality.", "meters.AbnormalityKind"),
            constants("meters.deviceClass.", "customers.DeviceClass"),
            constants("meters.list.", "meters.RotationList"),
            constants("meters.none.", "meters.RotationList"),
            constants("assessment.monthState.", "assessment.MonthState"),
            constants("assessment.entryState.", "assessment.EntryState"),
            constants("assessment.step.", "assessment.MonthEvent$Kind"),
            constants("assessment.decision.", "assessment.EntryDecision$Kind"),
            constants("assessment.history.", "deadlines.ObligationEvent$Kind"),
            constants("assessment.notice.", "reminders.NoticeDetails$Kind"),
            names("assessment.evidence.", "delivered", "seen", "acknowledged", "handedOver"),
            constants("assessment.error.notPossible.", "assessment.MonthState"),
            constants("assessment.shown.", "assessment.PublicationRule$Shown"),
            names("assessment.letter.", "REVIEW.title", "MISSING.title", "PUBLISHED.title"),
            names("assessment.block.", "HEAD", "DEPUTY", "team", "unset"),
            names("assessment.export.sheet.", "details", "totals"),
            names("assessment.export.sign.", "maker", "leader", "head"),
            names(
                    "assessment.export.column.",
                    "position",
                    "employeeNo",
                    "employee",
                    "team",
                    "clause",
                    "title",
                    "quantity",
                    "unitAmount",
                    "amount",
                    "state",
                    "decision",
                    "served",
                    "recorded",
                    "hash"),
            names("shell.home.", "morning", "noon", "afternoon", "evening"),
            names(
                    "calendar.rule.",
                    "year",
                    "empty",
                    "duplicate",
                    "contradiction",
                    "noKind",
                    "noWorkingDay",
                    "statutory",
                    "noDate",
                    "name",
                    "otherYear",
                    "makeUpOnWeekday"),
            withDetail(
                    "security.problem.",
                    "unauthenticated",
                    "forbidden",
                    "notFound",
                    "conflict",
                    "unreadable",
                    "request",
                    "tooLarge",
                    "database",
                    "incident")));

    private TextFamilies() {}

    /** Every constant of an enum, which need not be public. */
    private static Map.Entry<String, List<String>> constants(String prefix, String enumeration) {
        try {
            Object[] values = Class.forName("org.stationportal." + enumeration).getEnumConstants();
            return Map.entry(
                    prefix,
                    Arrays.stream(Objects.requireNonNull(values))
                            .map(value -> ((Enum<?>) value).name())
                            .toList());
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }

    private static Map.Entry<String, List<String>> names(String prefix, String... names) {
        return Map.entry(prefix, List.of(names));
    }

    /** A title and a sentence each. */
    private static Map.Entry<String, List<String>> withDetail(String prefix, String... names) {
        return Map.entry(
                prefix,
                Arrays.stream(names)
                        .flatMap(name -> Stream.of(name, name + ".detail"))
                        .toList());
    }

    /** The names of figures and amounts that the clauses come with, part by part. */
    private static List<String> seeded(String table) {
        try {
            String sql = Files.readString(Path.of("src/main/resources/db/migration/V041__clauses.sql"));
            int from = sql.indexOf("insert into " + table);
            return Pattern.compile("\\('[^']+', '([A-Za-z._]+)', \\d+\\)")
                    .matcher(sql.substring(from, sql.indexOf(';', from)))
                    .results()
                    .flatMap(row -> Arrays.stream(row.group(1).split("\\.")))
                    .distinct()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
