package org.stationportal.repairs.ui;

import org.stationportal.base.ui.Facts;
import org.stationportal.repairs.RepairCallDetails;
import org.stationportal.repairs.Step;
import org.stationportal.repairs.StepStamp;

/** Everything that was taken down about a call. */
class CallFacts extends Facts {

    CallFacts(CallWords words, RepairCallDetails call) {
        fact(getTranslation("repairs.who"), words.who(call));
        if (!call.onDuty().isEmpty()) {
            fact(getTranslation("repairs.onDuty"), CallWords.names(call.onDuty()));
        }
        fact(getTranslation("repairs.caller"), call.caller());
        if (!call.customerNo().isEmpty()) {
            fact(getTranslation("customers.customerNo"), call.customerNo() + " · " + call.customerName());
        }
        fact(getTranslation("repairs.place"), getTranslation("repairs.place." + call.place()));
        if (!call.areaName().isEmpty()) {
            fact(getTranslation("customers.area"), call.areaName());
        }
        fact(
                getTranslation("repairs.source"),
                getTranslation("repairs.source." + call.source())
                        + (call.externalNo().isEmpty() ? "" : " · " + call.externalNo()));
        fact(getTranslation("repairs.loggedAt"), words.moment(call.loggedAt()) + " · " + call.loggedBy());
        call.steps().stream().filter(stamp -> !stamp.remark().isEmpty()).forEach(stamp -> remark(words, stamp));
        call.stamp(Step.CALLED_BACK)
                .flatMap(StepStamp::satisfied)
                .ifPresent(satisfied -> fact(
                        getTranslation("repairs.satisfied"),
                        getTranslation(satisfied ? "repairs.satisfied.yes" : "repairs.satisfied.no")));
    }

    private void remark(CallWords words, StepStamp stamp) {
        fact(words.step(stamp.step()), stamp.remark());
    }
}
