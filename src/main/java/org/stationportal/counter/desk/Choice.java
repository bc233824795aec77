package org.stationportal.counter.desk;

import com.vaadin.flow.component.select.Select;

/** A choice among the constants of an enum: the key names the field, the constants' labels stand below it. */
public class Choice<E extends Enum<E>> extends Select<E> {

    public Choice(String key, E[] values) {
        setLabel(getTranslation(key));
        setItems(values);
        setItemLabelGenerator(value -> getTranslation(key + "." + value.name()));
    }
}
