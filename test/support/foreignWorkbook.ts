import { packParts } from "./xlsxPackage";

/** A workbook as other people's Excel leaves it: charts, a pivot, rich text, shared formulas, x14 validation, custom XML, another add-in. */
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const rels = (...list: string[]): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map((item, i) => {
      const [kind = "", target = ""] = item.split(" ");
      return `<Relationship Id="rId${i + 1}" Type="${kind.includes("/") ? kind : `${rel}/${kind}`}" Target="${target}"/>`;
    })
    .join("")}</Relationships>`;
const override = (part: string, contentType: string): string =>
  `<Override PartName="/${part}" ContentType="${contentType}"/>`;

export const foreignParts: Readonly<Record<string, string>> = {
  "[Content_Types].xml":
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>` +
    override("xl/workbook.xml", `${type}.sheet.main+xml`) +
    override("xl/worksheets/sheet1.xml", `${type}.worksheet+xml`) +
    override("xl/worksheets/sheet2.xml", `${type}.worksheet+xml`) +
    override("xl/styles.xml", `${type}.styles+xml`) +
    override("xl/sharedStrings.xml", `${type}.sharedStrings+xml`) +
    override("xl/calcChain.xml", `${type}.calcChain+xml`) +
    override("xl/tables/table1.xml", `${type}.table+xml`) +
    override("xl/drawings/drawing1.xml", "application/vnd.openxmlformats-officedocument.drawing+xml") +
    override("xl/charts/chart1.xml", "application/vnd.openxmlformats-officedocument.drawingml.chart+xml") +
    override("xl/comments1.xml", `${type}.comments+xml`) +
    override("xl/pivotTables/pivotTable1.xml", `${type}.pivotTable+xml`) +
    override("docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml") +
    override("customXml/itemProps1.xml", "application/vnd.openxmlformats-officedocument.customXmlProperties+xml") +
    override("xl/webextensions/taskpanes.xml", "application/vnd.ms-office.webextensiontaskpanes+xml") +
    override("xl/webextensions/webextension1.xml", "application/vnd.ms-office.webextension+xml") +
    `</Types>`,
  "_rels/.rels": rels(
    "officeDocument xl/workbook.xml",
    "extended-properties docProps/app.xml",
    "http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes xl/webextensions/taskpanes.xml",
  ),
  "docProps/app.xml": `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Excel</Application></Properties>`,
  "xl/workbook.xml":
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<workbook xmlns="${main}" xmlns:r="${rel}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x15" xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main"><workbookPr defaultThemeVersion="153222"/><bookViews><workbookView xWindow="0" activeTab="1"/></bookViews>` +
    `<sheets><sheet name="销售" sheetId="4" r:id="rId1"/><sheet name="Other" sheetId="9" r:id="rId2"/></sheets>` +
    `<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="1" hidden="1">Other!$A$1:$B$3</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">销售!$A$1:$D$9</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">销售!$A:$A,销售!$1:$1</definedName><definedName name="税率" comment="VAT">0.13</definedName></definedNames><calcPr calcId="152511"/><extLst><ext uri="{X}" xmlns:x15="u"><x15:y/></ext></extLst></workbook>`,
  "xl/_rels/workbook.xml.rels": rels(
    "worksheet worksheets/sheet1.xml",
    "worksheet worksheets/sheet2.xml",
    "styles styles.xml",
    "sharedStrings sharedStrings.xml",
    "calcChain calcChain.xml",
    "customXml ../customXml/item1.xml",
  ),
  "xl/calcChain.xml": `<calcChain xmlns="${main}"><c r="C2" i="1"/></calcChain>`,
  "xl/styles.xml":
    `<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><color theme="1"/><name val="等线"/><scheme val="minor"/></font><font><b/><sz val="12"/><color theme="4" tint="-0.25"/><name val="等线"/><charset val="134"/><scheme val="minor"/></font></fonts>` +
    `<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><gradientFill degree="90"><stop position="0"><color rgb="FFFFFFFF"/></stop><stop position="1"><color theme="4"/></stop></gradientFill></fill></fills>` +
    `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
    `<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1"/></cellXfs>` +
    `<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs></styleSheet>`,
  "xl/sharedStrings.xml": `<sst xmlns="${main}" count="7" uniqueCount="6"><si><t>客户</t></si><si><t>日期</t></si><si><t>金额</t></si><si><r><t>甲</t></r><r><rPr><b/><color rgb="FFFF0000"/></rPr><t>公司</t></r></si><si><t>乙公司</t></si><si><t>=1+1</t></si></sst>`,
  "xl/worksheets/sheet1.xml":
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${main}" xmlns:r="${rel}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"><sheetPr codeName="Sheet1"><tabColor theme="5"/><outlinePr summaryBelow="0"/></sheetPr><dimension ref="A1:E9"/><sheetViews><sheetView workbookViewId="0" zoomScale="85"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="B2" sqref="B2"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="14.25" x14ac:dyDescent="0.2"/><cols><col min="1" max="1" width="20.7109375" customWidth="1"/><col min="4" max="5" width="9.140625" hidden="1" outlineLevel="1"/></cols>` +
    `<sheetData><row r="1" ht="30" customHeight="1"><c r="A1" s="2" t="s"><v>0</v></c><c r="B1" s="2" t="s"><v>1</v></c><c r="C1" s="2" t="s"><v>2</v></c></row><row r="2"><c r="A2" t="s"><v>3</v></c><c r="B2" s="1"><v>43100</v></c><c r="C2"><f>ROW()*2</f><v>4</v></c></row><row r="3" ht="28.5"><c r="A3" t="s"><v>4</v></c><c r="B3" s="1"><v>43101</v></c><c r="C3"><f>ROW()*2</f><v>6</v></c></row>` +
    `<row r="6"><c r="A6"><v>1</v></c><c r="B6"><f t="shared" ref="B6:B8" si="0">A6*$A$6</f><v>1</v></c></row><row r="7"><c r="A7"><v>2</v></c><c r="B7"><f t="shared" si="0"/><v>2</v></c><c r="C7" cm="1"><f t="array" ref="C7:C8">_xlfn._xlws.SORT(A6:A7)</f><v>1</v></c></row><row r="8"><c r="A8"><v>3</v></c><c r="B8"><f t="shared" si="0"/><v>3</v></c><c r="C8"><v>2</v></c></row><row r="9"><c r="A9" s="3" t="s"><v>5</v></c><c r="B9" t="e"><f>1/0</f><v>#DIV/0!</v></c></row></sheetData>` +
    `<phoneticPr fontId="1" type="noConversion"/><conditionalFormatting sqref="C2:C3"><cfRule type="cellIs" dxfId="0" priority="2" operator="lessThan"><formula>5</formula></cfRule></conditionalFormatting><conditionalFormatting sqref="C2:C3"><cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar><extLst><ext xmlns:x14="u" uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>{1}</x14:id></ext></extLst></cfRule></conditionalFormatting>` +
    `<dataValidations count="1"><dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="A2:A3" errorTitle="错误"><formula1>"甲公司,乙公司"</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref="A2" location="Other!A1"/></hyperlinks><pageMargins left="0.5" right="0.5" top="1" bottom="1" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape"/><headerFooter><oddFooter>&amp;L&amp;"宋体,常规"机密&amp;C&amp;P/&amp;N</oddFooter></headerFooter><drawing r:id="rId2"/><legacyDrawing r:id="rId3"/><tableParts count="1"><tablePart r:id="rId1"/></tableParts>` +
    `<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:dataValidations count="1" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:dataValidation type="list"><x14:formula1><xm:f>Other!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>E2</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst></worksheet>`,
  "xl/worksheets/_rels/sheet1.xml.rels": rels(
    "table ../tables/table1.xml",
    "drawing ../drawings/drawing1.xml",
    "vmlDrawing ../drawings/vmlDrawing1.vml",
    "comments ../comments1.xml",
  ),
  "xl/worksheets/sheet2.xml": `<worksheet xmlns="${main}" xmlns:r="${rel}"><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetData><row r="1"><c r="A1" t="s"><v>4</v></c></row></sheetData><sheetProtection password="CC1A" sheet="1" objects="1" scenarios="1" formatCells="0"/><autoFilter ref="A1:B3"/></worksheet>`,
  "xl/worksheets/_rels/sheet2.xml.rels": rels("pivotTable ../pivotTables/pivotTable1.xml"),
  "xl/pivotTables/pivotTable1.xml": `<pivotTableDefinition xmlns="${main}" name="透视表1" cacheId="3"><location ref="D3:E8"/></pivotTableDefinition>`,
  "xl/tables/table1.xml": `<table xmlns="${main}" id="7" name="销售表" displayName="销售表" ref="A1:C3" totalsRowShown="0" headerRowDxfId="0"><autoFilter ref="A1:C3"><filterColumn colId="2"><customFilters><customFilter operator="greaterThan" val="1"/></customFilters></filterColumn></autoFilter><tableColumns count="3"><tableColumn id="1" name="客户" dataDxfId="0"/><tableColumn id="5" name="日期"/><tableColumn id="3" name="金额"><calculatedColumnFormula>ROW()*2</calculatedColumnFormula></tableColumn></tableColumns><tableStyleInfo name="TableStyleLight9" showFirstColumn="1" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`,
  "xl/drawings/drawing1.xml": `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:twoCellAnchor><xdr:from><xdr:col>5</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>9</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>12</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="图表 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="${rel}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`,
  "xl/drawings/_rels/drawing1.xml.rels": rels("chart ../charts/chart1.xml"),
  "xl/charts/chart1.xml": `<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>销售!$C$2:$C$3</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:axPos val="l"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:axPos val="b"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>`,
  "xl/drawings/vmlDrawing1.vml": `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="_x0000_s1025" type="#_x0000_t202"><x:ClientData ObjectType="Note"><x:Row>1</x:Row><x:Column>0</x:Column></x:ClientData></v:shape><v:shape id="_x0000_s1030" type="#_x0000_t201"><x:ClientData ObjectType="Button"/></v:shape></xml>`,
  "xl/comments1.xml": `<comments xmlns="${main}"><authors><author>王芳</author></authors><commentList><comment ref="A2" authorId="0"><text><r><rPr><b/></rPr><t>王芳:</t></r><r><t xml:space="preserve">
 重点客户</t></r></text></comment></commentList></comments>`,
  "customXml/item1.xml": `<?xml version="1.0"?><p:data xmlns:p="urn:someone"><p:x>1</p:x></p:data>`,
  "customXml/_rels/item1.xml.rels": rels("customXmlProps itemProps1.xml"),
  "customXml/itemProps1.xml": `<ds:datastoreItem ds:itemID="{AAAAAAAA-0000-4000-8000-000000000001}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs/></ds:datastoreItem>`,
  "xl/webextensions/taskpanes.xml": `<wetp:taskpanes xmlns:wetp="http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11"><wetp:taskpane dockstate="right" visibility="0" width="350" row="1"><wetp:webextensionref xmlns:r="${rel}" r:id="rId1"/></wetp:taskpane></wetp:taskpanes>`,
  "xl/webextensions/_rels/taskpanes.xml.rels": rels(
    "http://schemas.microsoft.com/office/2011/relationships/webextension webextension1.xml",
  ),
  "xl/webextensions/webextension1.xml": `<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11" id="{1}"><we:reference id="wa104379997" version="1.0.0.0" store="en-US" storeType="OMEX"/><we:alternateReferences/><we:properties><we:property name="k" value="&quot;theirs&quot;"/></we:properties><we:bindings/></we:webextension>`,
  "xl/unknown/thing.bin": "not for us",
};

export const foreignWorkbook = (): Uint8Array => packParts({ ...foreignParts });
