package org.stationportal.deadlines.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Map;
import org.stationportal.base.ui.Card;
import org.stationportal.deadlines.Clause;

/** The clauses without an amount, each leading to its card, and the step to the reference values of all of them. */
class UnsetAmounts extends Card {

    UnsetAmounts(Map<Clause, ? extends Component> unset, ClauseServices services, Runnable changed) {
        super(
                I18NProvider.translate("deadlines.unset.title", unset.size()),
                new Paragraph(I18NProvider.translate("deadlines.unset.explained")),
                links(unset),
                step(services, changed));
    }

    private static Div step(ClauseServices services, Runnable changed) {
        var take = new Button(
                I18NProvider.translate("deadlines.reference.ofAll"),
                click -> new ReferenceDialog(services.references().missing(), services, changed).open());
        var step = new Div();
        step.addClassName("sp-line");
        if (services.maySetAmounts()) {
            step.add(take);
        }
        return step;
    }

    private static Div links(Map<Clause, ? extends Component> unset) {
        var links = new Div();
        links.addClassName("sp-line");
        unset.forEach((clause, card) -> {
            var link = new Button(clause.code() + " " + clause.title(), click -> card.scrollIntoView());
            link.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            links.add(link);
        });
        return links;
    }
}
