package org.stationportal.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** A list with the detail at its right; on a narrow screen the detail covers the list. */
public class MasterDetail extends Div {

    private final Div detail = new Div();

    public MasterDetail(Component... master) {
        addClassName("sp-master-detail");
        var list = new Div(master);
        list.addClassName("sp-master");
        detail.addClassName("sp-detail");
        add(list, detail);
        closeDetail();
    }

    public final void showDetail(Component component) {
        detail.removeAll();
        detail.add(component);
        detail.setVisible(true);
        getElement().setAttribute("data-open", true);
    }

    public final void closeDetail() {
        detail.removeAll();
        detail.setVisible(false);
        getElement().removeAttribute("data-open");
    }
}
