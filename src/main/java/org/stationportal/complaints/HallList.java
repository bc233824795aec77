package org.stationportal.complaints;

import org.springframework.stereotype.Component;
import org.stationportal.base.Texts;
import org.stationportal.counter.desk.IntakeLog;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.deadlines.Subject;
import org.stationportal.organization.SignedIn;

/**
 * Notes complaints in the log of what the hall took in. Everybody of the hall sees that list, also whoever is complained
 * of, so it says that there is a complaint and no word of whose, of whom or what about (BR-190).
 */
@Component
class HallList {

    static final String BUSINESS = "complaints.complaint";

    private final IntakeLog log;
    private final Texts texts;

    HallList(IntakeLog log, Texts texts) {
        this.log = log;
        this.texts = texts;
    }

    void note(String number, TakeInComplaint command, SignedIn by, ObligationId answer) {
        String title = texts.getTranslation(BUSINESS, Texts.CHINESE);
        var listed = new Subject(ComplaintSummary.SUBJECT_TYPE, number, title, "complaints/" + number);
        log.note(BUSINESS, listed, command.customer(), by, answer);
    }
}
