package org.stationportal.repairs.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import org.stationportal.base.ui.Card;
import org.stationportal.base.ui.ConfirmWithReason;
import org.stationportal.base.ui.Shown;
import org.stationportal.repairs.Escalation;
import org.stationportal.repairs.RepairCallDetails;

/** What went wrong with a call: handed to the superior department and answered or not; found to have been passed on. */
class TroubleCard extends Div {

    private final RepairServices services;
    private final CallWords words;
    private final RepairCallDetails call;
    private final Runnable onDone;

    TroubleCard(RepairServices services, CallWords words, RepairCallDetails call, Runnable onDone) {
        this.services = services;
        this.words = words;
        this.call = call;
        this.onDone = onDone;
        var list = new UnorderedList();
        call.escalations().forEach(escalation -> list.add(item(escalation)));
        services.worsening().about(call.callNo()).forEach(finding -> {
            var link = new Anchor(
                    "findings/" + finding.id().value(),
                    getTranslation("repairs.passedOn.item", finding.person().name(), finding.facts()));
            list.add(new ListItem(link));
        });
        setVisible(list.getChildren().findAny().isPresent());
        add(new Card(getTranslation("repairs.trouble"), list));
    }

    private ListItem item(Escalation escalation) {
        var item = new ListItem(getTranslation(
                "repairs.escalation.item",
                words.moment(escalation.at()),
                escalation.handedBy(),
                escalation.handedTo(),
                escalation.what()));
        escalation
                .answer()
                .ifPresentOrElse(
                        answer -> item.add(new Div(getTranslation(
                                "repairs.escalation.answer",
                                words.moment(answer.at()),
                                answer.takenBy(),
                                answer.words()))),
                        () -> item.add(answerButton(escalation)));
        return item;
    }

    private Button answerButton(Escalation escalation) {
        var button = new Button(
                getTranslation("repairs.escalation.enterAnswer"),
                click -> new ConfirmWithReason(
                                getTranslation("repairs.escalation.enterAnswer"),
                                escalation.handedTo() + "：" + escalation.what(),
                                getTranslation("base.save"),
                                answer -> {
                                    services.worsening()
                                            .answer(
                                                    call.callNo(),
                                                    escalation.id(),
                                                    answer,
                                                    services.clock().instant());
                                    Shown.done(getTranslation("repairs.escalation.answered"));
                                    onDone.run();
                                })
                        .open());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }
}
