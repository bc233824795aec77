package org.stationportal.complaints.ui;

import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.stationportal.base.Texts;
import org.stationportal.complaints.ComplaintSummary;
import org.stationportal.counter.desk.CounterBusiness;
import org.stationportal.counter.desk.Desk;
import org.stationportal.counter.desk.IntakeForm;
import org.stationportal.counter.desk.PromisedDate;
import org.stationportal.counter.desk.Receipt;
import org.stationportal.deadlines.ObligationSummary;
import org.stationportal.organization.Post;
import org.stationportal.organization.SignedIn;

/** Complaints at the counter (clause 4.4). */
@Component
class ComplaintBusiness implements CounterBusiness {

    private final ComplaintServices services;
    private final PromisedDate promised;
    private final Texts texts;

    ComplaintBusiness(ComplaintServices services, PromisedDate promised, Texts texts) {
        this.services = services;
        this.promised = promised;
        this.texts = texts;
    }

    @Override
    public String titleKey() {
        return "complaints.complaint";
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public boolean open(SignedIn who) {
        return who.holds(Post.COUNTER_CLERK)
                || who.holds(Post.DUTY_OFFICER)
                || who.holds(Post.STATION_HEAD)
                || who.holds(Post.DEPUTY_HEAD)
                || who.posts().stream().anyMatch(Post::leadsTeam);
    }

    @Override
    public IntakeForm form(Desk desk) {
        return new ComplaintForm(services, desk);
    }

    /** For whoever may read the complaint; the paper lies about, so it says nothing of what it is about or of whom. */
    @Override
    public Optional<Receipt> receipt(String number, Locale language) {
        return services.complaints().find(number).map(found -> receipt(found.complaint(), language));
    }

    private Receipt receipt(ComplaintSummary complaint, Locale language) {
        return new Receipt(
                        complaint.answer().station(),
                        text("complaints.receipt.title", language),
                        complaint.complaintNo(),
                        complaint.takenBy(),
                        complaint.receivedAt())
                .row(text("complaints.caller", language), complaint.caller())
                .row(text("complaints.phone", language), complaint.phone())
                .row(text("complaints.receivedAt", language), PromisedDate.moment(complaint.receivedAt(), language))
                .row(text("complaints.receipt.contact", language), by(complaint.contact(), language))
                .row(text("complaints.receipt.answer", language), by(complaint.answer(), language));
    }

    private String by(ObligationSummary obligation, Locale language) {
        return texts.getTranslation("complaints.receipt.by", language, promised.of(obligation, language));
    }

    private String text(String key, Locale language) {
        return texts.getTranslation(key, language);
    }
}
