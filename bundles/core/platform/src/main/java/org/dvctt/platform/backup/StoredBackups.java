/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.platform.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.dvctt.api.access.Actor;
import org.dvctt.api.backup.BackupLine;
import org.dvctt.api.backup.BackupView;
import org.dvctt.api.backup.Backups;
import org.dvctt.api.backup.RestoreView;
import org.dvctt.api.platform.Platform;
import org.dvctt.api.verify.LedgerReport;
import org.dvctt.core.ports.SessionEnd;
import org.dvctt.core.ports.StoreCopies;
import org.dvctt.core.ports.StoreCopies.OpenCopy;
import org.dvctt.model.Finding;
import org.dvctt.model.Refused;
import org.dvctt.model.Text;
import org.dvctt.platform.Maintenance;
import org.dvctt.platform.verify.LedgerChecks;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes, checks and takes in backups. Stays there while the store is closed. */
@Component
public final class StoredBackups implements Backups {
  private static final Logger LOG = LoggerFactory.getLogger(StoredBackups.class);
  private static final Duration COMEBACK = Duration.ofMinutes(2);

  private final StoreCopies copies;
  private final LedgerChecks checks;
  private final SessionEnd sessions;
  private final Platform platform;
  private final Maintenance maintenance;
  private final Witness witness;
  private final BackupPlace place;
  private final AtomicBoolean runs = new AtomicBoolean();

  @Activate
  public StoredBackups(
      @Reference StoreCopies copies,
      @Reference LedgerChecks checks,
      @Reference SessionEnd sessions,
      @Reference Platform platform,
      @Reference Maintenance maintenance,
      @Reference Witness witness) {
    this.copies = copies;
    this.checks = checks;
    this.sessions = sessions;
    this.platform = platform;
    this.maintenance = maintenance;
    this.witness = witness;
    this.place = new BackupPlace(copies.data().resolve("backups"));
  }

  @Override
  public BackupView make(Actor actor, String folder) {
    return alone(
        () -> {
          Instant at = Instant.now();
          Path target = place.fresh(folder, at);
          BackupView made;
          try {
            made = made(target, at).view(target);
          } catch (IOException | RuntimeException e) {
            copies.remove(target);
            told(actor, "store.backup", target, e);
            throw e;
          }
          LOG.info("Backup {} made: {}", target, made.counts());
          witness.tell(actor, "store.backup", subject(target), "DONE", made.counts());
          return made;
        },
        "backup");
  }

  private Manifest made(Path target, Instant at) throws IOException {
    copies.copy(target);
    Manifest manifest =
        copies.opened(
            target,
            copy -> {
              LedgerReport report = checks.on(copy.transactions(), copy.blobs());
              return new Manifest(
                  Manifest.FORMAT,
                  platform.status().product(),
                  platform.status().store(),
                  at.toString(),
                  platform.now().toString(),
                  copy.migrations(),
                  BackupCheck.counts(report),
                  report.findings().stream().map(Finding::toString).toList(),
                  List.of());
            });
    Manifest whole = manifest.with(FileSum.of(target));
    whole.write(target);
    return whole;
  }

  @Override
  public List<BackupLine> list() {
    try {
      return place.list();
    } catch (IOException e) {
      throw BackupRefusals.failed("backup", e);
    }
  }

  @Override
  public Map<String, Long> present() {
    return checks.counts(witness.transactions());
  }

  @Override
  public BackupView check(String folder) {
    Path from = place.at(folder);
    try {
      return checked(from).view(from);
    } catch (IOException e) {
      throw BackupRefusals.failed("backup", e);
    }
  }

  @Override
  public LedgerReport verify(String folder) {
    return alone(
        () -> {
          Path from = place.at(folder);
          Manifest manifest = checked(from);
          for (Path left : place.leftFromChecking()) {
            copies.remove(left);
          }
          Path apart = place.apart(Instant.now());
          try {
            copies.copy(from, apart);
            LedgerReport report =
                copies.opened(apart, copy -> checks.on(copy.transactions(), copy.blobs()));
            List<String> wrong = BackupCheck.proof(manifest, report);
            if (report.whole() && !wrong.isEmpty()) {
              throw BackupRefusals.damaged(wrong.get(0));
            }
            return report;
          } finally {
            copies.remove(apart);
          }
        },
        "backup");
  }

  @Override
  public RestoreView restore(Actor actor, String folder) {
    return alone(
        () -> {
          Path from = place.at(folder);
          try {
            return restored(actor, from, checked(from));
          } catch (IOException | RuntimeException e) {
            told(actor, "store.restore", from, e);
            throw e;
          }
        },
        "restore");
  }

  private RestoreView restored(Actor actor, Path from, Manifest manifest) throws IOException {
    String name = BackupPlace.name(Instant.now());
    AtomicInteger ended = new AtomicInteger();
    long closed = System.nanoTime();
    LOG.info("Restore of {} begins: maintenance", from);
    maintenance.begin(
        Text.of(
            "Hệ thống tạm dừng để phục hồi bản sao lưu " + from.getFileName() + ".",
            "The system is in maintenance: backup " + from.getFileName() + " is being restored."));
    try {
      List<Path> before = copies.replace(from, name, copy -> ended.set(proved(copy, manifest)));
      String missing = witness.comeback(COMEBACK);
      long millis = Duration.ofNanos(System.nanoTime() - closed).toMillis();
      List<String> kept = before.stream().map(Path::toString).toList();
      witness.tell(
          actor,
          "store.restore",
          subject(from),
          "DONE",
          Map.of("taken_at", manifest.takenAt(), "before", kept, "sessions_ended", ended.get()));
      LOG.info("Restore of {} done after {} ms; before: {}", from, millis, kept);
      return new RestoreView(manifest.view(from), kept, ended.get(), millis, missing);
    } finally {
      witness.comeback(COMEBACK);
      maintenance.end();
    }
  }

  /** Proves the copy in place and ends its sessions; throws when it is not proved. */
  private int proved(OpenCopy copy, Manifest manifest) {
    List<String> wrong = BackupCheck.proof(manifest, checks.on(copy.transactions(), copy.blobs()));
    if (!wrong.isEmpty()) {
      throw BackupRefusals.notProved(wrong.size() + " × " + wrong.get(0));
    }
    return copy.transactions().<Integer>write(sessions::endAll);
  }

  private Manifest checked(Path from) throws IOException {
    Map<String, String> tables = copies.migrations();
    Manifest manifest = BackupPlace.read(from);
    BackupCheck.versions(manifest, platform.status().product(), tables);
    BackupCheck.files(from, manifest);
    return manifest;
  }

  private void told(Actor actor, String act, Path folder, Exception e) {
    String code = e instanceof Refused refused ? refused.reasons().get(0).code() : "BACKUP_FAILED";
    witness.tell(actor, act, subject(folder), "REFUSED " + code, Map.of());
  }

  private static String subject(Path folder) {
    return "backup:" + folder.getFileName();
  }

  private <T> T alone(Work<T> work, String act) {
    if (!runs.compareAndSet(false, true)) {
      throw BackupRefusals.runs();
    }
    try {
      return work.run();
    } catch (IOException e) {
      LOG.error("The {} could not be done", act, e);
      throw BackupRefusals.failed(act, e);
    } finally {
      runs.set(false);
    }
  }

  private interface Work<T> {
    T run() throws IOException;
  }
}
