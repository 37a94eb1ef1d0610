/**
 * Native charts of a workbook (ECMA-376 part 1, 21.2): they refer to the cells, so that they follow
 * when somebody changes a number, and they hold a copy of what they show for programs that do not
 * reckon.
 */
import { TOL } from '../charts/theme.ts';
import { element, textElement, XML_START } from '../units/xml.ts';
import { cellAddress, columnLetters, plainValue, type Sheet, type SheetChart } from './workbook.ts';

const COLOURS = [TOL.blue, TOL.green, TOL.red, TOL.yellow, TOL.cyan, TOL.purple, TOL.grey];

const NAMESPACES = {
  'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
} as const;

/** The part of a chart, drawn from the cells of its sheet. */
export function chartPart(sheet: Sheet, chart: SheetChart): string {
  const plot = [
    element('c:layout'),
    chart.kind === 'line' ? lineChart(sheet, chart) : barChart(sheet, chart),
    categoryAxis(chart),
    valueAxis(chart),
  ].join('');
  const content = [
    titleOf(chart.title, 1200),
    element('c:autoTitleDeleted', { val: 0 }),
    element('c:plotArea', {}, plot),
    chart.series.length > 1
      ? element('c:legend', {}, element('c:legendPos', { val: 'b' }) + val('c:overlay', 0))
      : '',
    val('c:plotVisOnly', 1),
    val('c:dispBlanksAs', 'gap'),
  ].join('');
  return `${XML_START}${element(
    'c:chartSpace',
    NAMESPACES,
    val('c:roundedCorners', 0) + element('c:chart', {}, content),
  )}`;
}

function val(name: string, value: string | number): string {
  return element(name, { val: value });
}

function lineChart(sheet: Sheet, chart: SheetChart): string {
  const series = chart.series.map((column, place) => {
    const line = element('a:ln', { w: 22225 }, fill(place));
    const look = element('c:spPr', {}, line) + element('c:marker', {}, val('c:symbol', 'none'));
    return seriesOf(sheet, chart, { column, place, look });
  });
  const parts = [val('c:grouping', 'standard'), val('c:varyColors', 0), ...series, axes()];
  return element('c:lineChart', {}, parts.join(''));
}

function barChart(sheet: Sheet, chart: SheetChart): string {
  const isStacked = chart.kind === 'stackedColumn';
  const series = chart.series.map((column, place) => {
    const look = element('c:spPr', {}, fill(place)) + val('c:invertIfNegative', 0);
    return seriesOf(sheet, chart, { column, place, look });
  });
  const parts = [
    val('c:barDir', chart.kind === 'bar' ? 'bar' : 'col'),
    val('c:grouping', isStacked ? 'stacked' : 'clustered'),
    val('c:varyColors', 0),
    ...series,
    val('c:gapWidth', 60),
    ...(isStacked ? [val('c:overlap', 100)] : []),
    axes(),
  ];
  return element('c:barChart', {}, parts.join(''));
}

const CATEGORY_AXIS = 111;
const VALUE_AXIS = 112;

function axes(): string {
  return val('c:axId', CATEGORY_AXIS) + val('c:axId', VALUE_AXIS);
}

function fill(place: number): string {
  const colour = (COLOURS[place % COLOURS.length] as string).slice(1);
  return element('a:solidFill', {}, val('a:srgbClr', colour));
}

/** One series: its name, its look, names along the axis, and values. */
function seriesOf(
  sheet: Sheet,
  chart: SheetChart,
  { column, place, look }: { column: number; place: number; look: string },
): string {
  const title = sheet.columns[column]?.title ?? '';
  const name = textElement('c:f', `${quoted(sheet.name)}!$${columnLetters(column)}$1`);
  const cached = element('c:pt', { idx: 0 }, textElement('c:v', title));
  const parts = [
    val('c:idx', place),
    val('c:order', place),
    element(
      'c:tx',
      {},
      element('c:strRef', {}, name + element('c:strCache', {}, val('c:ptCount', 1) + cached)),
    ),
    look,
    element('c:cat', {}, reference(sheet, chart, chart.categories)),
    element('c:val', {}, reference(sheet, chart, column)),
    ...(chart.kind === 'line' ? [val('c:smooth', 0)] : []),
  ];
  return element('c:ser', {}, parts.join(''));
}

/** A column of cells with a copy of what they hold. */
function reference(sheet: Sheet, chart: SheetChart, column: number): string {
  const count = chart.rows ?? sheet.rows.length;
  const values = sheet.rows.slice(0, count).map((row) => plainValue(row[column] ?? null));
  const isText = column === chart.categories;
  const from = `$${columnLetters(column)}$2`;
  const range = `${quoted(sheet.name)}!${from}:$${columnLetters(column)}$${count + 1}`;
  const points = values.map((value, index) =>
    value === null ? '' : element('c:pt', { idx: index }, textElement('c:v', `${value}`)),
  );
  const copy = val('c:ptCount', count) + points.join('');
  const cache = isText
    ? element('c:strCache', {}, copy)
    : element('c:numCache', {}, textElement('c:formatCode', 'General') + copy);
  return element(isText ? 'c:strRef' : 'c:numRef', {}, textElement('c:f', range) + cache);
}

function quoted(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

function categoryAxis({ kind }: SheetChart): string {
  const position = kind === 'bar' ? 'l' : 'b';
  return element(
    'c:catAx',
    {},
    [
      val('c:axId', CATEGORY_AXIS),
      // The first name stands at the top of a chart of bars.
      element('c:scaling', {}, val('c:orientation', kind === 'bar' ? 'maxMin' : 'minMax')),
      val('c:delete', 0),
      val('c:axPos', position),
      val('c:majorTickMark', 'none'),
      val('c:minorTickMark', 'none'),
      val('c:tickLblPos', 'low'),
      val('c:crossAx', VALUE_AXIS),
      val('c:crosses', 'autoZero'),
      val('c:auto', 0),
      val('c:lblAlgn', 'ctr'),
      val('c:lblOffset', 100),
      val('c:noMultiLvlLbl', 1),
    ].join(''),
  );
}

function valueAxis({ kind, values }: SheetChart): string {
  const grid = element('a:ln', { w: 6350 }, element('a:solidFill', {}, val('a:srgbClr', 'E4E7EB')));
  return element(
    'c:valAx',
    {},
    [
      val('c:axId', VALUE_AXIS),
      // Lengths of columns mislead where they do not begin at nothing.
      element(
        'c:scaling',
        {},
        val('c:orientation', 'minMax') + (kind === 'line' ? '' : val('c:min', 0)),
      ),
      val('c:delete', 0),
      val('c:axPos', kind === 'bar' ? 'b' : 'l'),
      element('c:majorGridlines', {}, element('c:spPr', {}, grid)),
      titleOf(values, 900),
      element('c:numFmt', { formatCode: 'General', sourceLinked: 0 }),
      val('c:majorTickMark', 'none'),
      val('c:minorTickMark', 'none'),
      val('c:tickLblPos', 'nextTo'),
      val('c:crossAx', CATEGORY_AXIS),
      val('c:crosses', kind === 'bar' ? 'max' : 'autoZero'),
      val('c:crossBetween', 'between'),
    ].join(''),
  );
}

function titleOf(text: string, size: number): string {
  const run = element('a:r', {}, element('a:rPr', { sz: size, b: 0 }) + textElement('a:t', text));
  const style = element('a:pPr', {}, element('a:defRPr', { sz: size, b: 0 }));
  const rich = element('a:bodyPr') + element('a:lstStyle') + element('a:p', {}, style + run);
  const words = element('c:tx', {}, element('c:rich', {}, rich));
  return element('c:title', {}, words + val('c:overlay', 0));
}

/** The part that says where the chart stands: to the right of the columns, from the second row. */
export function drawingPart(sheet: Sheet): string {
  const first = sheet.columns.length + 1;
  const corner = (name: string, column: number, row: number) =>
    element(
      name,
      {},
      [
        ['xdr:col', column],
        ['xdr:colOff', 0],
        ['xdr:row', row],
        ['xdr:rowOff', 0],
      ]
        .map(([tag, value]) => textElement(tag as string, `${value}`))
        .join(''),
    );
  const about = { id: 2, name: `Chart of ${sheet.name}`, descr: sheet.chart?.title };
  const frame = [
    element(
      'xdr:nvGraphicFramePr',
      {},
      element('xdr:cNvPr', about) + element('xdr:cNvGraphicFramePr'),
    ),
    element('xdr:xfrm', {}, element('a:off', { x: 0, y: 0 }) + element('a:ext', { cx: 0, cy: 0 })),
    element(
      'a:graphic',
      {},
      element(
        'a:graphicData',
        { uri: NAMESPACES['xmlns:c'] },
        element('c:chart', { 'xmlns:c': NAMESPACES['xmlns:c'], 'r:id': 'rId1' }),
      ),
    ),
  ].join('');
  const anchor = [
    corner('xdr:from', first, 1),
    corner('xdr:to', first + 10, 24),
    element('xdr:graphicFrame', { macro: '' }, frame),
    element('xdr:clientData'),
  ].join('');
  const namespaces = {
    'xmlns:xdr': 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing',
    'xmlns:a': NAMESPACES['xmlns:a'],
    'xmlns:r': NAMESPACES['xmlns:r'],
  };
  const drawing = element('xdr:twoCellAnchor', {}, anchor);
  return `${XML_START}${element('xdr:wsDr', namespaces, drawing)}`;
}

/** The range of all cells of a sheet, titles included: `A1:F30`. */
export function wholeRange({ columns, rows }: Sheet): string {
  return `A1:${cellAddress(columns.length - 1, rows.length)}`;
}
