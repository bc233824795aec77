package org.stationportal.findings.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.stationportal.attachments.Attachments;
import org.stationportal.attachments.Owner;
import org.stationportal.base.PortalTime;
import org.stationportal.base.ui.Tone;
import org.stationportal.deadlines.ObligationStatus;
import org.stationportal.deadlines.Subject;
import org.stationportal.deadlines.ui.TimeWords;
import org.stationportal.findings.FindingAnswers;
import org.stationportal.findings.FindingKinds;
import org.stationportal.findings.FindingSummary;
import org.stationportal.findings.Findings;
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
        Attachments attachments,
        Employees employees,
        CurrentUser currentUser,
        TimeWords time,
        Clock clock) {

    LocalDate today() {
        return LocalDate.now(clock.withZone(PortalTime.ZONE));
    }

    /** Against whom the one signed in may record: everybody of the station but himself. */
    List<EmployeeSummary> colleagues() {
        SignedIn self = currentUser.get();
        return employees.of(self.station()).stream()
                .filter(person -> person.team().isPresent())
                .filter(person -> !self.is(person.id()))
                .toList();
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
        return isEntered(finding) ? "findings.recorded" : "findings.state." + finding.state();
    }

    /** The colour speaks of the time to answer, and of nothing once it has stopped. */
    Tone tone(FindingSummary finding) {
        return finding.state().awaitsCorrection() || isEntered(finding)
                ? time.tone(finding.obligation())
                : finding.state().awaitsDecision() ? Tone.GREY : Tone.GREEN;
    }
}
