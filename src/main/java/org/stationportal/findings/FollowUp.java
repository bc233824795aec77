package org.stationportal.findings;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.stationportal.base.Texts;
import org.stationportal.deadlines.Deadlines;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.deadlines.OpenObligation;
import org.stationportal.deadlines.Subject;
import org.stationportal.organization.SignedIn;

/** What whoever handed a grave case over owes until the superior department has answered; it makes no entry. */
@Component
class FollowUp {

    static final String SUBJECT_TYPE = "findings.handover";

    private final FindingCourse course;
    private final Deadlines deadlines;
    private final Texts texts;

    FollowUp(FindingCourse course, Deadlines deadlines, Texts texts) {
        this.course = course;
        this.deadlines = deadlines;
        this.texts = texts;
    }

    ObligationId open(HandToSuperior command, FindingSummary finding, SignedIn by, Instant now) {
        String number = String.valueOf(finding.id().value());
        String title = texts.getTranslation(
                "findings.handover.followUp",
                Texts.CHINESE,
                command.department(),
                finding.about().title());
        return deadlines.open(new OpenObligation(
                        finding.clauseCode(),
                        new Subject(SUBJECT_TYPE, number, title, "findings/" + number),
                        by.station(),
                        finding.obligation().team(),
                        List.of(by.person()),
                        now,
                        course.timeOfTheSuperior(by.station(), finding.clauseCode(), now),
                        finding.obligation().amountCategory(),
                        false)
                .doneOnItsPage()
                .notAssessed());
    }

    void answered(Handover handover, String decision, Instant now) {
        if (handover.followUp().status().isRunning()) {
            String remark =
                    texts.getTranslation("findings.handover.answered", Texts.CHINESE, handover.department(), decision);
            deadlines.settle(handover.followUp().id(), now, remark);
        }
    }

    /** What the person had to say has been said; from here on the superior department hears him. */
    void endOfHearing(Finding finding, String department, Instant now) {
        if (course.runs(finding)) {
            deadlines.settle(
                    finding.obligation(),
                    now,
                    texts.getTranslation("findings.handover.done", Texts.CHINESE, department));
        }
    }
}
