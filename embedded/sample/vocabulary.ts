/** The words the sample company is made of. All names are invented. */
export const cities = [
  { city: "佛山", region: "华南" },
  { city: "东莞", region: "华南" },
  { city: "中山", region: "华南" },
  { city: "厦门", region: "华南" },
  { city: "苏州", region: "华东" },
  { city: "宁波", region: "华东" },
  { city: "无锡", region: "华东" },
  { city: "嘉兴", region: "华东" },
  { city: "青岛", region: "华北" },
  { city: "天津", region: "华北" },
  { city: "石家庄", region: "华北" },
  { city: "成都", region: "西南" },
  { city: "重庆", region: "西南" },
  { city: "昆明", region: "西南" },
] as const;

export const nameParts = [
  "瑞",
  "恒",
  "宏",
  "盛",
  "远",
  "泰",
  "嘉",
  "诚",
  "润",
  "安",
  "博",
  "鼎",
  "凯",
  "昌",
  "丰",
  "华",
] as const;
export const nameEnds = ["达", "信", "源", "通", "联", "业", "和", "辰", "川", "森", "图", "海"] as const;
export const trades = [
  { word: "家居", scope: "家具、家居用品的生产和销售", industry: "家居" },
  { word: "建材", scope: "建筑装饰材料批发", industry: "建材" },
  { word: "五金", scope: "五金制品加工和销售", industry: "五金" },
  { word: "酒店用品", scope: "酒店用品采购和配送", industry: "酒店" },
  { word: "装饰工程", scope: "室内外装饰工程设计和施工", industry: "工程" },
  { word: "商贸", scope: "日用百货批发零售", industry: "商贸" },
] as const;
export const legalForms = ["有限公司", "股份有限公司", "有限责任公司"] as const;
export const surnames = [
  "陈",
  "林",
  "黄",
  "李",
  "王",
  "张",
  "刘",
  "吴",
  "周",
  "徐",
  "孙",
  "马",
  "朱",
  "胡",
  "郭",
  "何",
] as const;
export const givenNames = [
  "伟",
  "芳",
  "敏",
  "静",
  "强",
  "磊",
  "洋",
  "艳",
  "勇",
  "军",
  "杰",
  "娟",
  "涛",
  "明",
  "超",
  "秀英",
  "志强",
  "晓东",
  "海燕",
  "建国",
] as const;
export const products = ["板材A系", "板材B系", "五金配件", "胶粘剂", "封边条", "定制柜体"] as const;

export const goals = ["约定下次见面时间", "拿到样品意见", "确认本月订单", "见到采购负责人"] as const;
export const topics = ["新品报价", "秋季订货计划", "账期和付款", "样品试用情况", "交货进度", "年度框架协议"] as const;
export const places = ["客户办公室", "客户工厂", "客户展厅", "工地现场"] as const;
export const keyPoints = [
  "对新品价格有兴趣，要求再给一次报价",
  "反映上批货封边不齐，已记录转品质部",
  "下季度计划增加一条生产线，用量会上升",
  "同行报价低三个点，希望我们配合",
  "确认了交货时间，同意按月结算",
  "样品已试用，效果满意，等总经理批准",
] as const;
export const opinions = ["质量稳定，价格偏高", "服务及时", "交期要再快一些", "愿意长期合作", "还在比较两家"] as const;
export const standings = [
  "正常合作",
  "在比较两家",
  "等展厅改造完工",
  "新生产线投产，用量上升",
  "换了采购负责人",
] as const;
export const nextSteps = ["发正式报价单", "约技术人员一起拜访", "寄样品", "确认合同条款", "跟进到货情况"] as const;

/** The people: two managements, developers, the back office; one of them left. */
export const team = [
  { name: "周建国", role: "大客户部经理", level: "manager", department: "大客户部", active: true },
  { name: "林晓东", role: "开发员", level: "supervisor", department: "大客户部", active: true },
  { name: "陈海燕", role: "开发员", level: "supervisor", department: "大客户部", active: true },
  { name: "黄志强", role: "开发员", level: "specialist", department: "渠道部", active: true },
  { name: "吴敏", role: "开发员", level: "specialist", department: "渠道部", active: true },
  { name: "徐磊", role: "客户经理", level: "specialist", department: "渠道部", active: true },
  { name: "孙静", role: "销售内勤", level: "clerk", department: "销售部", active: true },
  { name: "马超", role: "开发员", level: "specialist", department: "渠道部", active: false },
  { name: "郑国栋", role: "公司管理层", level: "director", department: "管理层", active: true },
  { name: "何秀英", role: "销售部经理", level: "manager", department: "销售部", active: true },
  { name: "朱明", role: "市场专员", level: "specialist", department: "市场分部", active: true },
  { name: "刘洋", role: "工程师", level: "specialist", department: "技术部", active: true },
  { name: "胡娟", role: "客服", level: "clerk", department: "客服部", active: true },
] as const;
