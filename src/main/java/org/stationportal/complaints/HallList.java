package org.stationportal.complaints;

import org.springframework.stereotype.Component;
import org.stationportal.base.Texts;
import org.stationportal.counter.desk.IntakeLog;
import org.stationportal.customers.Customers;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.deadlines.Subject;
import org.stationportal.organization.SignedIn;

/**
 * Notes complaints in the log of what the hall took in. Everybody of the hall sees that list, so it says whose complaint
 * it is and no word of what it says or of whom.
 */
@Component
class HallList {

    static final String BUSINESS = "complaints.complaint";

    private final IntakeLog log;
    private final Customers customers;
    private final Texts texts;

    HallList(IntakeLog log, Customers customers, Texts texts) {
        this.log = log;
        this.customers = customers;
        this.texts = texts;
    }

    void note(String number, TakeInComplaint command, SignedIn by, ObligationId answer) {
        String complaint = texts.getTranslation(BUSINESS, Texts.CHINESE);
        String title = command.customer()
                .flatMap(customers::find)
                .map(customer -> complaint + " " + customer.name())
                .orElse(complaint);
        var listed = new Subject(ComplaintSummary.SUBJECT_TYPE, number, title, "complaints/" + number);
        log.note(BUSINESS, listed, command.customer(), by, answer);
    }
}
