package org.stationportal.counter.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.Stream;
import org.stationportal.base.ui.Dates;
import org.stationportal.counter.Particulars;
import org.stationportal.counter.ServiceRequestKind;
import org.stationportal.counter.desk.Desk;
import org.stationportal.counter.desk.Written;

/** About which months the customer asks, and what. */
class BillingQueryForm extends RequestForm {

    private static final int MONTHS_BACK = 36;

    private final ComboBox<YearMonth> first;
    private final ComboBox<YearMonth> last;
    private final TextArea question = new TextArea(getTranslation("counter.question"));

    BillingQueryForm(CounterServices services, Desk desk) {
        super(services, desk, ServiceRequestKind.BILLING_QUERY);
        YearMonth now = YearMonth.from(desk.now());
        first = months("counter.firstMonth", now);
        last = months("counter.lastMonth", now);
        question.addClassName("sp-full");
        var month = new Written<YearMonth>(YearMonth::toString, text -> Optional.of(YearMonth.parse(text)));
        field("firstMonth", first, month);
        field("lastMonth", last, month);
        field("question", question, Written.text());
        layOut(first, last, question);
    }

    @Override
    Particulars particulars() {
        return new Particulars.BillingQuery(
                chosen("firstMonth", "counter.error.month", first.getValue()),
                chosen("lastMonth", "counter.error.month", last.getValue()),
                question.getValue());
    }

    /** The last one that has been billed is the one mostly asked about. */
    private ComboBox<YearMonth> months(String key, YearMonth now) {
        var field = new ComboBox<YearMonth>(getTranslation(key));
        field.setItems(Stream.iterate(now, month -> month.minusMonths(1))
                .limit(MONTHS_BACK)
                .toList());
        field.setItemLabelGenerator(month -> Dates.month(month, getLocale()));
        field.setValue(now.minusMonths(1));
        return field;
    }
}
