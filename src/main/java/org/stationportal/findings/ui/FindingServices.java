package org.stationportal.findings.ui;

import org.springframework.stereotype.Component;
import org.stationportal.attachments.Attachments;
import org.stationportal.attachments.Owner;
import org.stationportal.base.ui.Tone;
import org.stationportal.deadlines.ObligationStatus;
import org.stationportal.deadlines.Subject;
import org.stationportal.deadlines.ui.TimeWords;
import org.stationportal.findings.FindingAnswers;
import org.stationportal.findings.FindingState;
import org.stationportal.findings.FindingSummary;
import org.stationportal.findings.Findings;

/** The services behind the pages of findings, and how both say what has become of one. */
@Component
record FindingServices(Findings findings, FindingAnswers answers, Attachments attachments, TimeWords time) {

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
                : finding.state() == FindingState.OBJECTED ? Tone.GREY : Tone.GREEN;
    }
}
