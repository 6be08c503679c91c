/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dvctt.api.access.Actor;
import org.dvctt.api.payment.Command;
import org.dvctt.api.payment.ImportView;
import org.dvctt.api.payment.VoucherImports;
import org.dvctt.core.ports.Guard;
import org.dvctt.model.IntakeAnswer;
import org.dvctt.model.IntakeFile;
import org.dvctt.model.Page;
import org.dvctt.model.Refused;
import org.dvctt.model.Role;
import org.dvctt.model.Text;
import org.dvctt.model.UnitCode;
import org.dvctt.store.DuplicateRow;
import org.dvctt.store.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Drafts from files: read by a plugin outside of any transaction, looked through by the core, made
 * all in one transaction. The drafts then go the way of all others.
 */
@Component
public final class VoucherIntake implements VoucherImports {
  private static final int TRIES = 3;
  private final Ground ground;
  private final IntakeReading reading;
  private final ImportMaking making;

  @Activate
  public VoucherIntake(@Reference Ground ground) {
    this.ground = ground;
    this.reading = new IntakeReading(ground.guard);
    this.making = new ImportMaking(ground);
  }

  @Override
  public List<Format> formats() {
    return reading.formats();
  }

  @Override
  public IntakeFile template(String format) {
    return reading.template(format, Guard.Scope.nobodys(ground.clock.today()));
  }

  @Override
  public ImportView preview(Actor actor, UnitCode unit, Sent sent, boolean keep) {
    Guard.Scope scope = scope(actor, unit);
    IncomingFile file = IncomingFile.read(sent, ground.settings.attachmentMostBytes());
    Optional<ImportView> before = before(unit, file);
    if (before.isPresent()) {
      return before.get();
    }
    ReadVouchers read = read(unit, file, scope);
    if (keep && read.sound()) {
      keep(actor, unit, file);
    }
    return read.view();
  }

  @Override
  public ImportView importFile(Actor actor, UnitCode unit, Sent sent, Command command) {
    scope(actor, unit);
    IncomingFile file = IncomingFile.read(sent, ground.settings.attachmentMostBytes());
    return imported(actor, unit, file, command);
  }

  @Override
  public ImportView importKept(Actor actor, UnitCode unit, String sha256, Command command) {
    scope(actor, unit);
    ImportTable.Kept kept =
        ground
            .transactions
            .<Optional<ImportTable.Kept>>read(tx -> new ImportTable(Sql.in(tx)).kept(unit, sha256))
            .orElseThrow(VoucherIntake::notKept);
    Path bytes = ground.blobs.file(sha256).orElseThrow(VoucherIntake::notKept);
    try {
      IncomingFile file = IncomingFile.of(kept.format(), kept.name(), Files.readAllBytes(bytes));
      return imported(actor, unit, file, command);
    } catch (IOException e) {
      throw new UncheckedIOException("a kept file could not be read", e);
    }
  }

  @Override
  public Optional<ImportView> find(Actor actor, String id) {
    return ground.transactions.<Optional<ImportView>>read(
        tx -> new ImportTable(Sql.in(tx)).find(id).filter(found -> sees(actor, found.unit())));
  }

  @Override
  public Page<ImportView> list(Actor actor, UnitCode unit, int offset, int limit) {
    if (!sees(actor, unit)) {
      throw Refusals.notFound();
    }
    return ground.transactions.<Page<ImportView>>read(
        tx -> {
          ImportTable table = new ImportTable(Sql.in(tx));
          return new Page<>(table.list(unit, offset, limit), offset, limit, table.count(unit));
        });
  }

  private static boolean sees(Actor actor, UnitCode unit) {
    return actor.holds(Role.KB_AUDITOR)
        || actor.grants().stream().anyMatch(grant -> unit.equals(grant.unit()));
  }

  /** For whom the plugin is asked; who may not make drafts of the unit is refused. */
  private Guard.Scope scope(Actor actor, UnitCode unit) {
    if (!actor.holds(Set.of(Role.UNIT_MAKER), unit)) {
      throw Refusals.wrongRole("import");
    }
    var today = ground.clock.today();
    return ground.transactions.<Guard.Scope>read(
        tx -> {
          Enrolled.unit(ground.registry, tx, unit, today);
          String province = ground.registry.province(tx, unit, today).orElse(Guard.Scope.UNKNOWN);
          return new Guard.Scope(province, today, "unit:" + unit);
        });
  }

  /** The import of the same bytes that was made before, unless all of it was cancelled. */
  private Optional<ImportView> before(UnitCode unit, IncomingFile file) {
    return ground.transactions.<Optional<ImportView>>read(
        tx -> {
          ImportTable table = new ImportTable(Sql.in(tx));
          return table.holding(unit, file.sha256()).filter(it -> !table.cancelled(it.id()));
        });
  }

  private ReadVouchers read(UnitCode unit, IncomingFile file, Guard.Scope scope) {
    Guard.Answer<IntakeAnswer> answer = reading.read(file.file(), scope);
    IntakeChecks.Checked checked =
        ground.transactions.<IntakeChecks.Checked>read(
            tx ->
                new IntakeChecks(ground, tx, Enrolled.unit(ground.registry, tx, unit, scope.on()))
                    .check(answer.value()));
    return new ReadVouchers(unit, file, answer.plugin().toString(), checked);
  }

  private void keep(Actor actor, UnitCode unit, IncomingFile file) {
    try {
      ground.blobs.put(file.file().open(), file.file().size());
    } catch (IOException e) {
      throw new UncheckedIOException("a file of vouchers could not be stored", e);
    }
    ground.transactions.writing(
        tx -> new ImportTable(Sql.in(tx)).keep(unit, file, actor, ground.clock.now()));
  }

  private ImportView imported(Actor actor, UnitCode unit, IncomingFile file, Command command) {
    Command of = new Command(command.idempotencyKey(), file.sha256());
    Optional<ImportView> done =
        ground.transactions.<Optional<ImportView>>read(
            tx -> ImportMaking.carriedOut(tx, ImportMaking.once(actor, unit, of)));
    Optional<ImportView> before = done.isPresent() ? done : before(unit, file);
    if (before.isPresent()) {
      return before.get();
    }
    ReadVouchers read = read(unit, file, scope(actor, unit));
    if (!read.sound()) {
      throw new Refused(Refused.Kind.INVALID, read.reasons());
    }
    keep(actor, unit, file);
    for (int tries = 1; ; tries++) {
      try {
        return ground.transactions.<ImportView>write(tx -> making.make(tx, actor, read, of));
      } catch (DuplicateRow e) {
        // The same file at the same time: the next look finds it.
        if (tries == TRIES) {
          throw e;
        }
      }
    }
  }

  private static Refused notKept() {
    return Refused.of(
        Refused.Kind.NOT_FOUND,
        "FILE_NOT_KEPT",
        "file",
        Text.of("Không còn tệp đã xem thử.", "The file that was looked through is not here."),
        Text.of("Chọn tệp và gửi lại.", "Choose the file and send it again."));
  }
}
