package org.stationportal.counter.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.stationportal.counter.DocumentsAsked;
import org.stationportal.customers.Document;

/**
 * What the customer hands in, what the file holds already, and 一证受理: with one document in hand, what may follow is
 * promised with a signature.
 */
class DocumentFields extends Div {

    private final CheckboxGroup<Document> handedIn = new CheckboxGroup<>(getTranslation("counter.documents"));
    private final CheckboxGroup<Document> promised = new CheckboxGroup<>(getTranslation("counter.promised.documents"));
    private final TextField signedBy = new TextField(getTranslation("customers.signedBy"));
    private final boolean mayPromise;
    private DocumentsAsked asked = new DocumentsAsked(List.of(), List.of(), Set.of(), Set.of());

    /** A promise is taken only by whoever may keep files. */
    DocumentFields(boolean mayPromise) {
        this.mayPromise = mayPromise;
        addClassNames("sp-full", "sp-stack");
        handedIn.setItemLabelGenerator(this::label);
        handedIn.setItemEnabledProvider(document -> !asked.inFile().contains(document));
        handedIn.addValueChangeListener(change -> offerPromise());
        promised.setItemLabelGenerator(document -> getTranslation("customers.document." + document));
        promised.setHelperText(getTranslation("customers.promise.explain"));
        promised.addValueChangeListener(
                change -> signedBy.setVisible(!promised.getValue().isEmpty()));
        signedBy.setVisible(false);
        add(handedIn, promised, signedBy);
        offerPromise();
    }

    /** Another checklist; what was ticked stays ticked where it is still asked for. */
    void show(DocumentsAsked now) {
        Set<Document> ticked = new HashSet<>(handedIn.getValue());
        asked = now;
        ticked.addAll(now.inFile());
        ticked.retainAll(now.all());
        handedIn.setItems(now.all());
        handedIn.setValue(ticked);
        offerPromise();
    }

    void signs(String name) {
        signedBy.setValue(name);
    }

    CheckboxGroup<Document> handedIn() {
        return handedIn;
    }

    CheckboxGroup<Document> promised() {
        return promised;
    }

    TextField signedBy() {
        return signedBy;
    }

    /** Without a promise nobody has signed. */
    String signature() {
        return promised.getValue().isEmpty() ? "" : signedBy.getValue();
    }

    private void offerPromise() {
        List<Document> mayFollow = asked.mayFollow().stream()
                .filter(document -> !handedIn.getValue().contains(document))
                .filter(document -> !asked.promised().contains(document))
                .toList();
        Set<Document> chosen = new HashSet<>(promised.getValue());
        chosen.retainAll(mayFollow);
        promised.setItems(mayFollow);
        promised.setValue(chosen);
        promised.setVisible(
                mayPromise && !mayFollow.isEmpty() && !handedIn.getValue().isEmpty());
    }

    private String label(Document document) {
        String name = getTranslation("customers.document." + document);
        if (asked.inFile().contains(document)) {
            return getTranslation("counter.documents.inFile", name);
        }
        return asked.promised().contains(document) ? getTranslation("counter.documents.promised", name) : name;
    }
}
