/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dvctt.api.access.Access;
import org.dvctt.api.access.Actor;
import org.dvctt.api.access.Colleague;
import org.dvctt.api.access.Grant;
import org.dvctt.api.access.Origin;
import org.dvctt.api.access.Session;
import org.dvctt.core.ports.AuditEntry;
import org.dvctt.core.ports.AuditTrail;
import org.dvctt.core.ports.BusinessClock;
import org.dvctt.core.ports.Milestone;
import org.dvctt.core.ports.RegistryLookup;
import org.dvctt.core.ports.StoreReady;
import org.dvctt.core.ports.Transactions;
import org.dvctt.core.ports.Tx;
import org.dvctt.model.OfficeCode;
import org.dvctt.model.Refused;
import org.dvctt.model.Role;
import org.dvctt.model.Text;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/**
 * Signing in and out. The password is checked outside any transaction: it takes long on purpose.
 */
@Component(configurationPid = "org.dvctt.access")
@Designate(ocd = AccessSettings.class)
public final class AccessService implements Access {
  private static final String SIGN_IN = "access.sign_in";

  private final Transactions transactions;
  private final BusinessClock business;
  private final AuditTrail audit;
  private final RegistryLookup registry;
  private final Clock system;
  private final Sessions sessions;
  private final Passwords passwords = new Passwords();

  @Activate
  public AccessService(
      @Reference Transactions transactions,
      @Reference BusinessClock business,
      @Reference AuditTrail audit,
      @Reference RegistryLookup registry,
      @Reference(target = "(context=access)") StoreReady ready,
      AccessSettings settings) {
    this(
        transactions,
        business,
        audit,
        registry,
        Clock.systemUTC(),
        new Sessions(
            Duration.ofMinutes(settings.session_idle_minutes()),
            Duration.ofHours(settings.session_longest_hours())));
  }

  AccessService(
      Transactions transactions,
      BusinessClock business,
      AuditTrail audit,
      RegistryLookup registry,
      Clock system,
      Sessions sessions) {
    this.transactions = transactions;
    this.business = business;
    this.audit = audit;
    this.registry = registry;
    this.system = system;
    this.sessions = sessions;
  }

  private record Attempt(Duration toWait, Optional<Persons.Known> known) {}

  @Override
  public Session signIn(String login, char[] password, Origin origin) {
    String normal = Logins.normal(login);
    Attempt attempt =
        transactions.write(
            tx ->
                new Attempt(
                    Throttle.begin(tx, normal, system.instant()), Persons.byLogin(tx, normal)));
    if (!attempt.toWait().isZero()) {
      throw refused(Throttle.refusal(attempt.toWait()), attempt.known(), origin.address());
    }
    Optional<PasswordHash> secret = attempt.known().flatMap(Persons.Known::secret);
    if (!passwords.matches(secret, password)) {
      throw refused(wrong(), attempt.known(), origin.address());
    }
    String person = attempt.known().orElseThrow().person();
    return transactions.write(
        tx -> {
          Throttle.clear(tx, normal);
          Sessions.Opened opened = sessions.open(tx, person, origin.device(), system.instant());
          audit.record(tx, entry(person, SIGN_IN, "DONE", origin.address()));
          Actor actor = actor(tx, person).orElseThrow().at(origin.device());
          firstLogin(tx, actor);
          return new Session(opened.token(), opened.csrf(), actor, opened.expiresAt());
        });
  }

  @Override
  public Optional<Session> resume(String token) {
    Instant now = system.instant();
    record Found(Sessions.Open open, Actor actor) {}
    Optional<Found> found =
        transactions.read(
            tx ->
                sessions
                    .find(tx, token, now)
                    .flatMap(
                        open ->
                            actor(tx, open.person())
                                .map(actor -> new Found(open, actor.at(open.device())))));
    return found.map(
        it -> {
          if (!it.open().toProlong()) {
            return new Session(token, it.open().csrf(), it.actor(), it.open().expiresAt());
          }
          Instant to = it.open().prolongedTo();
          transactions.writing(tx -> sessions.prolong(tx, token, to, now));
          return new Session(token, it.open().csrf(), it.actor(), to);
        });
  }

  @Override
  public void signOut(String token) {
    transactions.writing(
        tx ->
            sessions
                .end(tx, token, system.instant())
                .ifPresent(
                    person -> audit.record(tx, entry(person, "access.sign_out", "DONE", ""))));
  }

  @Override
  public List<Colleague> colleagues(Actor actor, OfficeCode office, Role role) {
    boolean here = actor.grants().stream().anyMatch(grant -> office.equals(grant.office()));
    return here
        ? transactions.read(
            tx -> Persons.holding(tx, role, office, business.today(), business.now()))
        : List.of();
  }

  @Override
  public Actor console(String user) {
    return new Actor(
        "console:" + user,
        user,
        "Quản trị " + user,
        List.of(new Grant(Role.KB_SYSADMIN, null, null), new Grant(Role.KB_AUDITOR, null, null)));
  }

  /** A milestone of each unit in which the person holds a role (domain S1); the earliest counts. */
  private void firstLogin(Tx tx, Actor actor) {
    LocalDate today = business.today();
    actor.grants().stream()
        .map(Grant::unit)
        .filter(Objects::nonNull)
        .distinct()
        .forEach(unit -> registry.reach(tx, unit, Milestone.FIRST_LOGIN, today));
  }

  private Optional<Actor> actor(Tx tx, String person) {
    return Persons.actor(tx, person, business.today(), business.now());
  }

  private Refused refused(Refused refusal, Optional<Persons.Known> known, String origin) {
    // What was typed as a login is not kept: it may be a password.
    String person = known.map(Persons.Known::person).orElse("unknown");
    String outcome = "REFUSED " + refusal.reasons().get(0).code();
    transactions.writing(tx -> audit.record(tx, entry(person, SIGN_IN, outcome, origin)));
    return refusal;
  }

  private static AuditEntry entry(String person, String act, String outcome, String origin) {
    String address = origin.replaceAll("[^0-9A-Za-z.:%_-]", "");
    String shown = address.substring(0, Math.min(address.length(), 60));
    return new AuditEntry(
        person, act, "person:" + person, outcome, "", "{\"origin\":\"" + shown + "\"}");
  }

  private static Refused wrong() {
    return Refused.of(
        Refused.Kind.NOT_SIGNED_IN,
        "WRONG_SIGN_IN",
        "login",
        Text.of(
            "Tên đăng nhập hoặc mật khẩu không đúng.", "The login or the password is not right."),
        Text.of(
            "Kiểm tra lại rồi đăng nhập lần nữa, hoặc nhờ quản trị đặt lại mật khẩu.",
            "Check both and try again, or ask an admin for a new password."));
  }
}
