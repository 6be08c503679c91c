/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry.enrolment;

import java.util.ArrayList;
import java.util.List;
import org.dvctt.api.registry.EnrolmentMember;
import org.dvctt.core.ports.EnrolledContacts;
import org.dvctt.core.ports.StoreReady;
import org.dvctt.core.ports.Tx;
import org.dvctt.model.UnitCode;
import org.dvctt.store.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The contacts of the content that a unit saved last. */
@Component
public final class EnrolmentContacts implements EnrolledContacts {
  @Activate
  public EnrolmentContacts(@Reference(target = "(context=registry)") StoreReady ready) {}

  @Override
  public List<Contact> contacts(Tx tx, UnitCode unit) {
    Sql sql = Sql.in(tx);
    EnrolmentRow row = EnrolmentRows.find(sql, unit);
    List<Contact> contacts = new ArrayList<>();
    EnrolmentContents.find(sql, unit.value(), row.contentVersion())
        .ifPresent(
            stored -> {
              contacts.add(new Contact(null, 0, stored.content().email(), ""));
              for (EnrolmentMember member : stored.content().members()) {
                contacts.add(
                    new Contact(member.role(), member.position(), member.email(), member.phone()));
              }
            });
    return List.copyOf(contacts);
  }
}
