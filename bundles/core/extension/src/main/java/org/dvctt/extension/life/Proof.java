/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.life;

import java.util.ArrayList;
import java.util.List;
import org.dvctt.extension.file.PluginFile;
import org.dvctt.extension.trust.Signer;
import org.dvctt.model.Refused;

/** Whether what is kept and what runs is what was taken in. */
final class Proof {
  private final Shelf shelf;
  private final Vouching vouching;
  private final Node node;

  Proof(Shelf shelf, Vouching vouching, Node node) {
    this.shelf = shelf;
    this.vouching = vouching;
    this.node = node;
  }

  /** Findings about one version, one line each. */
  List<String> of(PluginRow row) {
    List<String> findings = new ArrayList<>();
    String name = row.ref() + " (" + row.state() + "): ";
    if (!shelf.sound(row.sha256())) {
      findings.add(name + "its kept bytes are lost or were changed, sha256 " + row.sha256());
      return findings;
    }
    try {
      PluginFile file = shelf.file(row);
      if (!row.signer().isEmpty()) {
        Signer now = vouching.signer(file);
        if (!now.name().equals(row.signer())) {
          findings.add(name + "was signed by " + row.signer() + ", now it is " + now.name());
        }
        if (now.equals(Vouching.UNSIGNED)) {
          findings.add(name + "is unsigned");
        }
      }
    } catch (Refused e) {
      e.reasons().forEach(reason -> findings.add(name + reason.sentence().en()));
    }
    String differs = node.differs().get(row.ref());
    if (differs != null) {
      findings.add(name + "does not run here: " + differs);
    }
    return findings;
  }
}
