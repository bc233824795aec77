package org.stationportal.counter;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationportal.base.Texts;
import org.stationportal.customers.CustomerDetails;
import org.stationportal.deadlines.OpenChain;
import org.stationportal.deadlines.Subject;
import org.stationportal.organization.EmployeeSummary;

/** The obligations with which an application begins: the total and its stages, under the title that people call it by. */
@Component
class ApplicationOpening {

    private final Limits limits;
    private final Texts texts;

    ApplicationOpening(Limits limits, Texts texts) {
        this.limits = limits;
        this.texts = texts;
    }

    OpenChain chain(
            TakeInApplication command,
            String number,
            CustomerDetails customer,
            EmployeeSummary surveyor,
            EmployeeSummary fitter) {
        var limit = limits.inForce(
                customer.station(),
                LimitCategory.of(command.kind(), command.category(), command.voltage(), command.supply()),
                command.acceptedAt());
        return new OpenChain(
                limit.clause(),
                new Subject(ApplicationReader.SUBJECT_TYPE, number, title(command, customer), "applications/" + number),
                customer.station(),
                command.acceptedAt(),
                limit.total(),
                limit.basis(),
                command.category().amountCategory(),
                List.of(
                        stage(Stage.SURVEY, limit, surveyor),
                        stage(Stage.REPORT, limit, surveyor),
                        stage(Stage.ENERGIZATION, limit, fitter)));
    }

    private static OpenChain.Stage stage(Stage stage, Limits.Limit limit, EmployeeSummary person) {
        return new OpenChain.Stage(
                stage.name(), limit.of(stage), person.id(), person.team().orElseThrow());
    }

    /** What people call it, in the first language of the portal. */
    private String title(TakeInApplication command, CustomerDetails customer) {
        return texts.getTranslation(
                "counter.application.title",
                Texts.CHINESE,
                customer.name(),
                texts.label("customers.category", command.category(), Texts.CHINESE),
                texts.label("counter.kindInTitle", command.kind(), Texts.CHINESE),
                IntakeRules.shortNo(customer.customerNo()));
    }
}
