package org.stationportal.findings.ui;

import org.stationportal.base.ui.Facts;
import org.stationportal.findings.Handover;

/** To whom a grave case was handed over, until when an answer is waited for, and the answer. */
class HandoverFacts extends Facts {

    HandoverFacts(FindingServices services, Handover handover) {
        fact(getTranslation("findings.handover.department"), handover.department());
        fact(
                getTranslation("findings.handover.on"),
                services.day(handover.handedOn(), getLocale()) + " · " + handover.by());
        fact(getTranslation("findings.handover.words"), handover.words());
        handover.answer()
                .ifPresentOrElse(
                        answer -> {
                            fact(getTranslation("findings.handover.answer.words"), answer.words());
                            fact(
                                    getTranslation("findings.handover.answer.on"),
                                    services.day(answer.answeredOn(), getLocale()) + " · " + answer.by());
                        },
                        () -> fact(
                                getTranslation("findings.handover.remindAt"),
                                services.time().due(handover.followUp(), getLocale()) + " · "
                                        + services.time().left(handover.followUp(), getLocale())));
    }
}
