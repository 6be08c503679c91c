/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.ledgerfile;

import java.nio.file.Path;
import org.dvctt.model.LedgerAnswer;
import org.dvctt.model.LedgerAnswer.Status;
import org.dvctt.model.LedgerOrder;
import org.dvctt.plugin.fileexchange.Disk;
import org.dvctt.plugin.fileexchange.Exchange;
import org.dvctt.plugin.fileexchange.Folders;
import org.dvctt.plugin.fileexchange.Limits;
import org.dvctt.plugin.fileexchange.RealDisk;
import org.dvctt.spi.ledger.LedgerGateway;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;

/**
 * The gateway to a ledger that takes files. An order is accepted once its request file is in the
 * folder; what became of it is known when the ledger's file has come. Ranked before the simulator:
 * where both are asked for a province, new orders go here.
 */
@Component(
    service = LedgerGateway.class,
    configurationPid = "org.dvctt.plugin.ledgerfile",
    property = {LedgerGateway.PLUGIN_ID + "=" + LedgerFile.ID, "service.ranking:Integer=100"})
@Designate(ocd = LedgerFileSettings.class)
public final class LedgerFile implements LedgerGateway {
  static final String ID = "ledger-file";
  private final LedgerBook book = new LedgerBook();
  private final Exchange exchange;

  /**
   * @throws IllegalArgumentException with a sentence that says what in the configuration is wrong
   */
  @Activate
  public LedgerFile(BundleContext context, LedgerFileSettings settings) {
    this(
        Folders.of(data(context), ID, settings.folder()),
        new RealDisk(),
        Limits.of(settings.file_limit_mb(), settings.quiet_ms()));
  }

  LedgerFile(Folders folders, Disk disk, Limits limits) {
    this.exchange = new Exchange(folders, disk, limits, book);
  }

  /**
   * @throws IllegalStateException when the id was sent with another content
   * @throws IllegalArgumentException when nothing can be booked by it
   */
  @Override
  public LedgerAnswer post(LedgerOrder order) {
    RequestFile request = RequestFile.of(order);
    return exchange.turn(
        () -> {
          LedgerBook.Entry known = book.find(order.orderId());
          if (known == null) {
            exchange.send(
                request.name(), request.bytes(), LedgerBook.sent(order.orderId(), request));
          } else if (!known.content().equals(request.content())) {
            throw new IllegalStateException(
                "lệnh "
                    + order.orderId()
                    + " đã gửi với nội dung khác"
                    + " · was sent with other content; another order needs another order id");
          }
          return answer(order.orderId());
        });
  }

  @Override
  public LedgerAnswer query(String orderId) {
    return exchange.turn(() -> answer(orderId));
  }

  private LedgerAnswer answer(String orderId) {
    LedgerBook.Entry known = book.find(orderId);
    return known == null ? new LedgerAnswer(Status.NOT_FOUND, "", "") : known.answer();
  }

  private static Path data(BundleContext context) {
    String data = context.getProperty("dvctt.data");
    if (data == null) {
      throw new IllegalStateException("the system property dvctt.data is not set");
    }
    return Path.of(data);
  }
}
