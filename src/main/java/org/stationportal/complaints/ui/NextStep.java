package org.stationportal.complaints.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Optional;
import org.stationportal.base.ui.Card;
import org.stationportal.base.ui.Shown;
import org.stationportal.complaints.AnswerCustomer;
import org.stationportal.complaints.CallBack;
import org.stationportal.complaints.ComplaintDetails;
import org.stationportal.complaints.ComplaintSummary;
import org.stationportal.complaints.ContactCustomer;
import org.stationportal.complaints.Satisfaction;

/** What is to be done next in a complaint, as a form for whoever may do it. */
final class NextStep {

    private final ComplaintServices services;
    private final Component page;
    private final Runnable onDone;

    NextStep(ComplaintServices services, Component page, Runnable onDone) {
        this.services = services;
        this.page = page;
        this.onDone = onDone;
    }

    /** Empty when nothing is left to be done, or not by the reader. */
    Optional<Card> of(ComplaintDetails details) {
        ComplaintSummary complaint = details.complaint();
        return switch (complaint.state()) {
            case RECORDED -> details.mayAct() ? Optional.of(contact(complaint)) : Optional.empty();
            case CONTACTED -> Optional.of(decision(details));
            case DECIDED -> details.mayAct() ? Optional.of(answer(complaint)) : Optional.empty();
            case ANSWERED -> details.mayCallBack() ? Optional.of(callBack(complaint)) : Optional.empty();
            case CALLED_BACK -> Optional.empty();
        };
    }

    private Card contact(ComplaintSummary complaint) {
        var form = new StepForm(
                words("complaints.contact.words"), words("complaints.contact"), services.now(), (at, said) -> {
                    services.course()
                            .contacted(new ContactCustomer(complaint.complaintNo(), complaint.version(), at, said));
                    done("complaints.contact.done");
                });
        return new Card(words("complaints.contact"), form);
    }

    private Card decision(ComplaintDetails details) {
        Component content = details.mayDecide()
                ? new DecisionForm(services, details.complaint(), () -> done("complaints.decide.done"))
                : new Paragraph(words("complaints.decide.waits"));
        return new Card(words("complaints.decide"), content);
    }

    private Card answer(ComplaintSummary complaint) {
        var form = new StepForm(
                words("complaints.answer.words"), words("complaints.answer.save"), services.now(), (at, said) -> {
                    services.course()
                            .answered(new AnswerCustomer(complaint.complaintNo(), complaint.version(), at, said));
                    done("complaints.answer.done");
                });
        return new Card(words("complaints.answer"), form);
    }

    private Card callBack(ComplaintSummary complaint) {
        var satisfaction = new RadioButtonGroup<Satisfaction>(words("complaints.satisfaction"));
        satisfaction.setItems(Satisfaction.values());
        satisfaction.setItemLabelGenerator(each -> words("complaints.satisfaction." + each));
        satisfaction.setValue(Satisfaction.SATISFIED);
        var form = new StepForm(
                words("complaints.callBack.words"),
                words("complaints.callBack.save"),
                services.now(),
                (at, said) -> {
                    services.course()
                            .calledBack(new CallBack(
                                    complaint.complaintNo(), complaint.version(), at, satisfaction.getValue(), said));
                    done("complaints.callBack.done");
                },
                satisfaction);
        return new Card(words("complaints.callBack"), form);
    }

    private void done(String key) {
        Shown.done(words(key));
        onDone.run();
    }

    private String words(String key) {
        return page.getTranslation(key);
    }
}
