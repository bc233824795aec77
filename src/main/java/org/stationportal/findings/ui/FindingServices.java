package org.stationportal.findings.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.stationportal.attachments.Attachments;
import org.stationportal.attachments.Owner;
import org.stationportal.base.PortalTime;
import org.stationportal.base.Texts;
import org.stationportal.base.ui.Dates;
import org.stationportal.base.ui.ScreenLocale;
import org.stationportal.base.ui.StateBadge;
import org.stationportal.base.ui.Tone;
import org.stationportal.deadlines.ObligationStatus;
import org.stationportal.deadlines.Subject;
import org.stationportal.deadlines.ui.TimeWords;
import org.stationportal.findings.FindingAnswers;
import org.stationportal.findings.FindingKinds;
import org.stationportal.findings.FindingSummary;
import org.stationportal.findings.Findings;
import org.stationportal.findings.Handover;
import org.stationportal.findings.HandoverState;
import org.stationportal.findings.Handovers;
import org.stationportal.findings.TheftSummary;
import org.stationportal.findings.Thefts;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.Employees;
import org.stationportal.organization.SignedIn;

/** The services behind the pages of findings, and how both say what has become of one. */
@Component
record FindingServices(
        Findings findings,
        FindingAnswers answers,
        FindingKinds kinds,
        Thefts thefts,
        Handovers handovers,
        Attachments attachments,
        Employees employees,
        CurrentUser currentUser,
        TimeWords time,
        Texts texts,
        Clock clock) {

    LocalDate today() {
        return LocalDate.now(clock.withZone(PortalTime.ZONE));
    }

    String day(LocalDate day, Locale locale) {
        return Dates.day(day, today(), locale);
    }

    /** Against whom the one signed in may record: everybody of the station but himself. */
    List<EmployeeSummary> colleagues() {
        SignedIn self = currentUser.get();
        return members().stream().filter(person -> !self.is(person.id())).toList();
    }

    boolean isOneself(EmployeeSummary person) {
        return currentUser.get().is(person.id());
    }

    /** Whose find of a theft the one signed in may report: his own, or everybody's. */
    List<EmployeeSummary> finders() {
        SignedIn self = currentUser.get();
        boolean everybody = thefts.mayReportForOthers();
        return members().stream()
                .filter(person -> everybody || self.is(person.id()))
                .toList();
    }

    private List<EmployeeSummary> members() {
        return employees.of(currentUser.get().station()).stream()
                .filter(person -> person.team().isPresent())
                .toList();
    }

    /** Who records no faults of others reports a theft at most. */
    String newKey() {
        return thefts.mayReportForOthers() ? "findings.new" : "findings.theft.new";
    }

    /** The key of a text that says something else of a reward. */
    String key(FindingSummary finding, String text) {
        return (finding.obligation().rewarding() ? "findings.reward." : "findings.") + text;
    }

    /** The same of texts that say something else also of a grave case, which makes no entry here. */
    String outcomeKey(FindingSummary finding, String text) {
        return finding.isGrave() ? "findings.grave." + text : key(finding, text);
    }

    StateBadge badge(Optional<Handover> handover) {
        HandoverState state = HandoverState.of(handover);
        Tone tone = switch (state) {
            case NOT_YET -> Tone.GREY;
            case HANDED_OVER -> time.tone(handover.orElseThrow().followUp());
            case ANSWERED -> Tone.GREEN;
        };
        return new StateBadge(tone, texts.label("findings.handover.state", state, ScreenLocale.get()));
    }

    StateBadge badge(FindingSummary finding) {
        return new StateBadge(tone(finding), texts.getTranslation(stateKey(finding), ScreenLocale.get()));
    }

    StateBadge badge(TheftSummary theft) {
        Tone tone = switch (theft.state()) {
            case REPORTED -> Tone.BLUE;
            case VERIFIED -> Tone.GREEN;
            case REFUSED -> Tone.GREY;
        };
        return new StateBadge(tone, texts.label("findings.theft.state", theft.state(), ScreenLocale.get()));
    }

    Optional<EmployeeSummary> colleague(EmployeeId id) {
        return colleagues().stream().filter(person -> person.id().equals(id)).findFirst();
    }

    boolean isEntered(FindingSummary finding) {
        return finding.obligation().status() == ObligationStatus.MISSED;
    }

    /** What it is about may be kept from the person himself, as a complaint is. */
    boolean opens(Subject about) {
        return attachments.opens(new Owner(about.type(), about.id()));
    }

    String stateKey(FindingSummary finding) {
        return key(finding, isEntered(finding) ? "recorded" : "state." + finding.state());
    }

    /** The colour speaks of the time to answer, and of nothing once it has stopped. */
    Tone tone(FindingSummary finding) {
        return finding.state().awaitsCorrection() || isEntered(finding)
                ? time.tone(finding.obligation())
                : finding.state().awaitsDecision() ? Tone.GREY : Tone.GREEN;
    }
}
