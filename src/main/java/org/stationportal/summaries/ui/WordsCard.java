package org.stationportal.summaries.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.HashMap;
import java.util.Map;
import org.stationportal.base.ui.Card;
import org.stationportal.summaries.SummaryDetails;
import org.stationportal.summaries.SummaryText;

/** The three texts of the form, kept as they are typed. */
class WordsCard extends Div {

    private static final int LONGEST = 4000;

    private final Map<String, TextArea> fields = new HashMap<>();

    WordsCard(SummaryServices services, Writing page, SummaryDetails summary) {
        var body = new Div();
        body.addClassName("sp-stack");
        for (SummaryText text : SummaryText.values()) {
            String label = getTranslation("summaries.text." + text);
            String words = summary.words().get(text);
            if (summary.writable()) {
                var field = new TextArea(label, words, "");
                field.setWidthFull();
                field.setMinRows(2);
                field.setMaxLength(LONGEST);
                field.setManualValidation(true);
                field.setValueChangeMode(ValueChangeMode.LAZY);
                field.addValueChangeListener(
                        change -> page.keep(() -> services.writing().write(page.id(), text, change.getValue())));
                fields.put(text.name(), field);
                body.add(field);
            } else if (!words.isEmpty()) {
                var paragraph = new Paragraph(words);
                paragraph.addClassName("summaries-words");
                body.add(new Div(new H3(label), paragraph));
            }
        }
        setVisible(body.getComponentCount() > 0);
        add(new Card(getTranslation("summaries.words"), body));
    }

    Map<String, TextArea> fields() {
        return fields;
    }
}
