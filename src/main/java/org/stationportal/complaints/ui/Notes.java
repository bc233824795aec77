package org.stationportal.complaints.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Map;
import java.util.UUID;
import org.stationportal.base.ui.Shown;
import org.stationportal.complaints.AddNote;
import org.stationportal.complaints.ComplaintDetails;
import org.stationportal.complaints.ComplaintState;

/** The notes of the investigation, and the field for the next one until the customer has been answered. */
class Notes extends Div {

    private final UUID form = UUID.randomUUID();
    private final TextArea note = new TextArea(getTranslation("complaints.note"));

    Notes(ComplaintServices services, ComplaintDetails details, Runnable onNoted) {
        addClassName("sp-stack");
        var list = new OrderedList();
        details.notes().forEach(each -> {
            var when = new Span(
                    getTranslation("complaints.by", services.time().moment(each.at(), getLocale()), each.by()));
            when.addClassName("sp-row-meta");
            list.add(new ListItem(new Div(each.words()), when));
        });
        add(details.notes().isEmpty() ? new Paragraph(getTranslation("complaints.notes.none")) : list);
        if (details.mayAct() && details.complaint().state().compareTo(ComplaintState.ANSWERED) < 0) {
            note.setWidthFull();
            note.setManualValidation(true);
            add(note, new Button(getTranslation("complaints.note.add"), click -> {
                String no = details.complaint().complaintNo();
                if (Shown.atFields(
                        this,
                        Map.of("note", note),
                        () -> services.course().note(new AddNote(no, form, note.getValue())))) {
                    Shown.done(getTranslation("complaints.note.done"));
                    onNoted.run();
                }
            }));
        }
    }
}
