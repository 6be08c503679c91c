/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.bankiso20022;

/** Messages of a bank as texts. */
final class Messages {
  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

  private Messages() {}

  /** pain.002.001.10 about one order. */
  static String status(
      String message, String id, String word, String amount, String currency, String account) {
    return HEAD
        + """
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10">
          <CstmrPmtStsRpt>
            <GrpHdr><MsgId>%s</MsgId><CreDtTm>2020-08-03T10:00:00+07:00</CreDtTm></GrpHdr>
            <OrgnlGrpInfAndSts>
              <OrgnlMsgId>%s</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>
            </OrgnlGrpInfAndSts>
            <OrgnlPmtInfAndSts>
              <OrgnlPmtInfId>%s</OrgnlPmtInfId>
              <TxInfAndSts>
                <OrgnlEndToEndId>%s</OrgnlEndToEndId>
                <TxSts>%s</TxSts>
                <StsRsnInf><Rsn><Cd>AC03</Cd></Rsn><AddtlInf>Sai so tai khoan</AddtlInf></StsRsnInf>
                <AcctSvcrRef>FT-%s</AcctSvcrRef>
                <OrgnlTxRef>
                  <Amt><InstdAmt Ccy="%s">%s</InstdAmt></Amt>
                  <DbtrAcct><Id><Othr><Id>%s</Id></Othr></Id></DbtrAcct>
                </OrgnlTxRef>
              </TxInfAndSts>
            </OrgnlPmtInfAndSts>
          </CstmrPmtStsRpt>
        </Document>
        """
            .formatted(message, id, id, id, word, id, currency, amount, account);
  }

  /** pain.002.001.10 that says one word of a whole message. */
  static String groupStatus(String message, String id, String word) {
    return HEAD
        + """
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10">
          <CstmrPmtStsRpt>
            <GrpHdr><MsgId>%s</MsgId><CreDtTm>2020-08-03T10:00:00+07:00</CreDtTm></GrpHdr>
            <OrgnlGrpInfAndSts>
              <OrgnlMsgId>%s</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>
              <GrpSts>%s</GrpSts>
              <StsRsnInf><Rsn><Prtry>DUP</Prtry></Rsn></StsRsnInf>
            </OrgnlGrpInfAndSts>
          </CstmrPmtStsRpt>
        </Document>
        """
            .formatted(message, id, word);
  }

  /** camt.054.001.08 with entries. */
  static String notice(String message, String account, String entries) {
    return HEAD
        + """
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.08">
          <BkToCstmrDbtCdtNtfctn>
            <GrpHdr><MsgId>%s</MsgId><CreDtTm>2020-08-04T10:00:00+07:00</CreDtTm></GrpHdr>
            <Ntfctn>
              <Id>%s</Id>
              <Acct><Id><Othr><Id>%s</Id></Othr></Id><Ccy>VND</Ccy></Acct>
        %s    </Ntfctn>
          </BkToCstmrDbtCdtNtfctn>
        </Document>
        """
            .formatted(message, message, account, entries);
  }

  /** An entry with one transaction. */
  static String entry(String id, String amount, String currency, boolean back) {
    return """
              <Ntry>
                <Amt Ccy="%s">%s</Amt>
                <CdtDbtInd>%s</CdtDbtInd>%s
                <Sts><Cd>BOOK</Cd></Sts>
                <AcctSvcrRef>E-%s</AcctSvcrRef>
                <BkTxCd><Prtry><Cd>TRF</Cd></Prtry></BkTxCd>
                <NtryDtls><TxDtls>
                  <Refs><EndToEndId>%s</EndToEndId></Refs>
                  <Amt Ccy="%s">%s</Amt>
                  <CdtDbtInd>%s</CdtDbtInd>%s
                </TxDtls></NtryDtls>
              </Ntry>
        """
        .formatted(
            currency,
            amount,
            back ? "CRDT" : "DBIT",
            back ? "<RvslInd>true</RvslInd>" : "",
            id,
            id,
            currency,
            amount,
            back ? "CRDT" : "DBIT",
            back
                ? "<RtrInf><Rsn><Cd>AC04</Cd></Rsn><AddtlInf>Tai khoan da dong</AddtlInf></RtrInf>"
                : "");
  }
}
