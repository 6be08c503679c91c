/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.life;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.function.Function;
import org.dvctt.api.extension.PluginKind;
import org.dvctt.core.ports.AuditTrail;
import org.dvctt.core.ports.Blobs;
import org.dvctt.core.ports.StoreReady;
import org.dvctt.core.ports.Transactions;
import org.dvctt.extension.PluginRegistry;
import org.dvctt.extension.Rehearsal;
import org.dvctt.extension.file.PluginReader;
import org.dvctt.extension.plan.RunningHost;
import org.dvctt.extension.shadow.Shadows;
import org.osgi.framework.BundleContext;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.metatype.annotations.Designate;

/** The parts of the plugin platform, made once; there only while all they stand on is there. */
@Component(service = LifeGround.class, configurationPid = "org.dvctt.plugins")
@Designate(ocd = LifeSettings.class)
public final class LifeGround {
  private static final long MEGABYTE = 1024 * 1024;
  final BundleContext context;
  private static final Duration REPLAY_LIMIT = Duration.ofMinutes(2);
  final LifeBook book;
  final Shelf shelf;
  final Node node;
  final Intake intake;
  final Advance advance;
  final Exchange exchange;
  final Quarantine quarantine;
  private final Alarm alarm;
  final Planning planning;
  final Configuring configuring;
  final Choice choice;
  final Proof proof;
  final PluginRegistry registry;
  final Shadows shadows;
  final Shadowing shadowing;
  final Replaying replaying;
  final Set<String> mandatory;
  final String inbox;
  final PluginReader reader;

  /** Folder of the plugins that come with this release. */
  final Path release;

  @Activate
  public LifeGround(
      BundleContext context,
      @Reference Transactions transactions,
      @Reference AuditTrail audit,
      @Reference Blobs blobs,
      @Reference ConfigurationAdmin configurations,
      @Reference ServiceComponentRuntime components,
      @Reference PluginRegistry registry,
      @Reference Shadows shadows,
      @Reference(target = "(context=extension)") StoreReady tables,
      LifeSettings site) {
    this.context = context;
    this.registry = registry;
    this.shadows = shadows;
    this.mandatory = Set.of(site.mandatory());
    this.inbox = site.inbox();
    this.release = Path.of(System.getProperty("karaf.base", ""), "plugins");
    long limit = site.file_limit_mb() * MEGABYTE;
    this.reader = Reading.of(context, limit);
    PluginSettings settings = new PluginSettings(configurations);
    Path trust = Path.of(System.getProperty("dvctt.config", "config"), "trust");
    Vouching vouching = new Vouching(trust, release, site.policy().equals("development"));
    this.book = new LifeBook(transactions, audit);
    this.shelf = new Shelf(blobs, reader);
    this.node = new Node(book, shelf, new Stage(context, registry, settings), registry, mandatory);
    this.planning =
        new Planning(
            book, shelf, node, new RunningHost(context.getBundle(0).getBundleContext()), settings);
    Complaints complaints = new Complaints(context.getBundle(0).getBundleContext(), components);
    this.configuring = new Configuring(book, shelf, node, settings, complaints);
    this.choice = new Choice(book);
    this.intake = new Intake(book, shelf, reader, vouching, limit);
    this.advance =
        new Advance(book, shelf, vouching, planning, node, new Probing(node, registry.offered()));
    this.exchange = new Exchange(book, shelf, planning, node, registry);
    this.quarantine = new Quarantine(book, node);
    Function<PluginRow, Set<PluginKind>> kinds = row -> shelf.file(row).descriptor().kinds();
    this.shadowing = new Shadowing(book, kinds, shadows::forget, node::bring);
    this.replaying =
        new Replaying(
            book, kinds, ref -> new Rehearsal(registry, transactions, ref)::put, REPLAY_LIMIT);
    registry.require(mandatory);
    this.alarm = new Alarm(book, quarantine);
    registry.listen(alarm);
    this.proof = new Proof(shelf, vouching, node);
  }

  @Deactivate
  void stop() throws InterruptedException {
    alarm.stop();
    node.leave();
  }
}
