package org.stationportal.counter.ui;

import com.vaadin.flow.component.textfield.TextField;
import org.stationportal.counter.Particulars;
import org.stationportal.counter.ServiceRequestKind;
import org.stationportal.counter.desk.Choice;
import org.stationportal.counter.desk.Desk;
import org.stationportal.counter.desk.Written;
import org.stationportal.customers.IdKind;

/** Who takes the contract over. */
class NameChangeForm extends RequestForm {

    private final TextField newName = new TextField(getTranslation("counter.newName"));
    private final Choice<IdKind> newIdKind = new Choice<>("customers.idKind", IdKind.values());
    private final TextField newIdNo = new TextField(getTranslation("counter.newIdNo"));

    NameChangeForm(CounterServices services, Desk desk) {
        super(services, desk, ServiceRequestKind.NAME_CHANGE);
        newIdKind.setLabel(getTranslation("counter.newIdKind"));
        newIdKind.setValue(IdKind.IDENTITY_CARD);
        field("newName", newName, Written.text());
        field("newIdKind", newIdKind, Written.constant(IdKind.class));
        field("newIdNo", newIdNo, Written.text());
        layOut(newName, newIdKind, newIdNo);
    }

    @Override
    Particulars particulars() {
        return new Particulars.NameChange(newName.getValue(), newIdKind.getValue(), newIdNo.getValue());
    }
}
